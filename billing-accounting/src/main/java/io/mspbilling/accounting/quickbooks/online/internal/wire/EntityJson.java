package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** What every stored record has. */
public interface EntityJson {

  @Nullable String id();

  /** Counts the record's changes; a write has to name the latest. */
  @Nullable String syncToken();

  @Nullable MetaDataJson metaData();

  /** What only the company's people see; records that have none say so. */
  default @Nullable String privateNote() {
    return null;
  }

  /** The number that people see; records that have none say so. */
  default @Nullable String docNumber() {
    return null;
  }

  /** The number of a payment by whoever made it; records that have none say so. */
  default @Nullable String paymentRefNum() {
    return null;
  }
}
