package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Settings of currencies. */
public record CurrencyPrefsJson(
    @Json(name = "MultiCurrencyEnabled") @Nullable Boolean multiCurrencyEnabled,
    @Json(name = "HomeCurrency") @Nullable ReferenceJson homeCurrency) {}
