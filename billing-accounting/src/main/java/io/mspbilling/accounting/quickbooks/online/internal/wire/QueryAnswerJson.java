package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** The answer to a count. */
public record QueryAnswerJson(
    @Json(name = "QueryResponse") @Nullable QueryResponseJson queryResponse) {}
