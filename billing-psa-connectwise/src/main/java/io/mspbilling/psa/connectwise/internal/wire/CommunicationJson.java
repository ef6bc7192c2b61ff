package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A way to reach a contact. */
public record CommunicationJson(
    @Nullable String id,
    @Nullable String value,
    @Nullable String defaultFlag,
    @Nullable String communicationType) {}
