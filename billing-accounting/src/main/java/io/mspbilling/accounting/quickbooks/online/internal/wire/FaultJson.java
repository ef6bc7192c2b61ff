package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal by the accounting service. */
public record FaultJson(
    @Json(name = "Error") @Nullable List<@Nullable ErrorJson> error, @Nullable String type) {}
