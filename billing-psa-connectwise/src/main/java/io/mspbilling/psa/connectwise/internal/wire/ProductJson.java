package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A product on an invoice. */
public record ProductJson(
    @Nullable String id,
    @Nullable String description,
    @Nullable String customerDescription,
    @Nullable String quantity,
    @Nullable String price,
    @Nullable String extPrice,
    @Nullable String billableOption) {}
