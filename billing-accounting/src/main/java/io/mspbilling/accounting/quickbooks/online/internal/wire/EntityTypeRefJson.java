package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Whom a journal line concerns: the nested form, which no other place uses. */
public record EntityTypeRefJson(
    @Json(name = "Type") @Nullable String type,
    @Json(name = "EntityRef") @Nullable ReferenceJson entityRef) {}
