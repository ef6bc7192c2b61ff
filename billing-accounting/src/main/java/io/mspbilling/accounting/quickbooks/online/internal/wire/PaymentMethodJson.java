package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** A way to pay. */
public record PaymentMethodJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "Name") @Nullable String name,
    @Json(name = "Type") @Nullable String type,
    @Json(name = "Active") @Nullable Boolean active)
    implements EntityJson {}
