package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A registered callback. */
public record CallbackJson(
    @Nullable String id,
    @Nullable String description,
    @Nullable String url,
    @Nullable String objectId,
    @Nullable String type,
    @Nullable String level,
    @Nullable String inactiveFlag)
    implements Identified {}
