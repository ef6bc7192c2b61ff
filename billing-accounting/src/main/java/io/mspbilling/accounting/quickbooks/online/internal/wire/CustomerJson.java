package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A customer. */
public record CustomerJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "DisplayName") @Nullable String displayName,
    @Json(name = "CompanyName") @Nullable String companyName,
    @Json(name = "PrimaryEmailAddr") @Nullable EmailAddressJson primaryEmailAddr,
    @Json(name = "Active") @Nullable Boolean active,
    @Json(name = "CurrencyRef") @Nullable ReferenceJson currencyRef,
    @Json(name = "Balance") @Nullable BigDecimal balance)
    implements EntityJson {}
