package io.mspbilling.psa.connectwise.internal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal; throttling puts its code under another name. */
public record ErrorJson(
    @Nullable String code,
    @Nullable String error,
    @Nullable List<@Nullable ErrorDetailJson> errors) {}
