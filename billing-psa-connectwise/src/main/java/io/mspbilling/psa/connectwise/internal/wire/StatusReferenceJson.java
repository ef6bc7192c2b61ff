package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference to a billing status. */
public record StatusReferenceJson(
    @Nullable String id, @Nullable String name, @Nullable String isClosed) {}
