package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference by id and name. */
public record NamedReferenceJson(@Nullable String id, @Nullable String name) {}
