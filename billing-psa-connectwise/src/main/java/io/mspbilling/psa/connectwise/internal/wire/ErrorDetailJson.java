package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** One reason of a refusal. */
public record ErrorDetailJson(@Nullable String code) {}
