package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** What a record tells about its last change. */
public record LastChangeJson(@Nullable String lastUpdated, @Nullable String updatedBy) {}
