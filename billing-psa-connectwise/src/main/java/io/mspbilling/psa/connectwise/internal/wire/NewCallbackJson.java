package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A callback to be registered. */
public record NewCallbackJson(
    @Nullable String description,
    @Nullable String url,
    @Nullable Long objectId,
    @Nullable String type,
    @Nullable String level,
    @Nullable Boolean inactiveFlag) {}
