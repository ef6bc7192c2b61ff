package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** One reason of the gateway's refusal. */
public record GatewayErrorJson(@Nullable String message, @Nullable String code) {}
