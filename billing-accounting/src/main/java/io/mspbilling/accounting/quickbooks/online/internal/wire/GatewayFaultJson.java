package io.mspbilling.accounting.quickbooks.online.internal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal by the gateway, which spells its names in lower case. */
public record GatewayFaultJson(
    @Nullable List<@Nullable GatewayErrorJson> error, @Nullable String type) {}
