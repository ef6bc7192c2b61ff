package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal entry. */
public record JournalEntryJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "DocNumber") @Nullable String docNumber,
    @Json(name = "TxnDate") @Nullable String txnDate,
    @Json(name = "PrivateNote") @Nullable String privateNote,
    @Json(name = "CurrencyRef") @Nullable ReferenceJson currencyRef,
    @Json(name = "Line") @Nullable List<@Nullable LineJson> line)
    implements EntityJson {}
