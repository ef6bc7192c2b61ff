package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Settings of the books. */
public record AccountingInfoPrefsJson(
    @Json(name = "BookCloseDate") @Nullable String bookCloseDate) {}
