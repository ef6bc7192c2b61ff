package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** When a record was made and changed. */
public record MetaDataJson(
    @Json(name = "CreateTime") @Nullable String createTime,
    @Json(name = "LastUpdatedTime") @Nullable String lastUpdatedTime) {}
