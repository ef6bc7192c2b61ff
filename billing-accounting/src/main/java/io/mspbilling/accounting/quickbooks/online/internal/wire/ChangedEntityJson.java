package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** A changed record. */
public record ChangedEntityJson(
    @Nullable String name,
    @Nullable String id,
    @Nullable String operation,
    @Nullable String lastUpdated,
    @Nullable String deletedId) {}
