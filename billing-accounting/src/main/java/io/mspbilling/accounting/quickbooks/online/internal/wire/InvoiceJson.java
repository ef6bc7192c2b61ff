package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An invoice. */
public record InvoiceJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "DocNumber") @Nullable String docNumber,
    @Json(name = "TxnDate") @Nullable String txnDate,
    @Json(name = "DueDate") @Nullable String dueDate,
    @Json(name = "CustomerRef") @Nullable ReferenceJson customerRef,
    @Json(name = "CurrencyRef") @Nullable ReferenceJson currencyRef,
    @Json(name = "TotalAmt") @Nullable BigDecimal totalAmt,
    @Json(name = "Balance") @Nullable BigDecimal balance)
    implements EntityJson {}
