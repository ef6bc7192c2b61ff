package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** What the system tells about itself. */
public record SystemInfoJson(
    @Nullable String version,
    @Nullable String isCloud,
    @Nullable String serverTimeZone,
    @Nullable String cloudRegion) {}
