package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Where the other side of a deposit's own line goes. */
public record DepositLineDetailJson(
    @Json(name = "AccountRef") @Nullable ReferenceJson accountRef) {}
