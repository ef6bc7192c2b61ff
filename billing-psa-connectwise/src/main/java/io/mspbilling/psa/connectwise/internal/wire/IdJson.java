package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference to be written. */
public record IdJson(@Nullable Long id) {}
