package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An account of the chart. */
public record AccountJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "Name") @Nullable String name,
    @Json(name = "AccountType") @Nullable String accountType,
    @Json(name = "AccountSubType") @Nullable String accountSubType,
    @Json(name = "Active") @Nullable Boolean active,
    @Json(name = "CurrencyRef") @Nullable ReferenceJson currencyRef,
    @Json(name = "CurrentBalance") @Nullable BigDecimal currentBalance)
    implements EntityJson {}
