package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A billing status. */
public record BillingStatusJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable String sortOrder,
    @Nullable String defaultFlag,
    @Nullable String closedFlag,
    @Nullable String inactiveFlag,
    @Nullable String sentFlag)
    implements Identified {}
