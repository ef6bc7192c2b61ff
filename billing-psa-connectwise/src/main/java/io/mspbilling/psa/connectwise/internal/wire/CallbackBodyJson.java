package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** What a callback says. */
public record CallbackBodyJson(
    @Json(name = "Action") @Nullable String action,
    @Json(name = "ID") @Nullable String id,
    @Json(name = "Type") @Nullable String type,
    @Json(name = "CompanyId") @Nullable String companyId,
    @Json(name = "Metadata") @Nullable CallbackMetadataJson metadata) {}
