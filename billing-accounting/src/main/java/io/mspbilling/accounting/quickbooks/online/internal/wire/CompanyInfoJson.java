package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** The company itself. */
public record CompanyInfoJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "CompanyName") @Nullable String companyName,
    @Json(name = "LegalName") @Nullable String legalName,
    @Json(name = "Country") @Nullable String country)
    implements EntityJson {}
