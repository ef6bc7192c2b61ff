package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** What names a record to be deleted or voided. */
public record DocumentKeyJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse) {}
