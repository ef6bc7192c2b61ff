package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** An answer that refuses, in either casing. */
public record FaultAnswerJson(
    @Json(name = "Fault") @Nullable FaultJson fault,
    @Json(name = "fault") @Nullable GatewayFaultJson gatewayFault) {}
