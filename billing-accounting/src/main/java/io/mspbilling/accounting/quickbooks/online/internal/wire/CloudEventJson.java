package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** One event of the newer webhooks. */
public record CloudEventJson(
    @Nullable String id,
    @Nullable String type,
    @Nullable String time,
    @Nullable String intuitentityid,
    @Nullable String intuitaccountid,
    @Nullable CloudEventDataJson data) {}
