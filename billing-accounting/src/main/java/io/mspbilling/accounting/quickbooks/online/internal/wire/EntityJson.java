package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** What every stored record has. */
public interface EntityJson {

  @Nullable String id();

  /** Counts the record's changes; a write has to name the latest. */
  @Nullable String syncToken();

  @Nullable MetaDataJson metaData();
}
