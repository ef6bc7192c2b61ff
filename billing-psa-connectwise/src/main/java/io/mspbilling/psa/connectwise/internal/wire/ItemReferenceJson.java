package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference by id and identifier. */
public record ItemReferenceJson(@Nullable String id, @Nullable String identifier) {}
