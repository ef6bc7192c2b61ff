package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A billing term. */
public record BillingTermJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable String defaultFlag,
    @Nullable String dueDays,
    @Nullable String termsXref)
    implements Identified {}
