package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference to a currency. */
public record CurrencyReferenceJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable String currencyCode,
    @Nullable String currencyIdentifier) {}
