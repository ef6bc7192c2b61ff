package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** One side of a journal entry. */
public record JournalEntryLineDetailJson(
    @Json(name = "PostingType") @Nullable String postingType,
    @Json(name = "AccountRef") @Nullable ReferenceJson accountRef,
    @Json(name = "Entity") @Nullable EntityTypeRefJson entity) {}
