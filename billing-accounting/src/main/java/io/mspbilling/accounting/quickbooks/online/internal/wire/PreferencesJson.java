package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** The company's settings. */
public record PreferencesJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "AccountingInfoPrefs") @Nullable AccountingInfoPrefsJson accountingInfoPrefs,
    @Json(name = "CurrencyPrefs") @Nullable CurrencyPrefsJson currencyPrefs)
    implements EntityJson {}
