package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deposit. */
public record DepositJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "TxnDate") @Nullable String txnDate,
    @Json(name = "PrivateNote") @Nullable String privateNote,
    @Json(name = "CurrencyRef") @Nullable ReferenceJson currencyRef,
    @Json(name = "Line") @Nullable List<@Nullable LineJson> line,
    @Json(name = "DepositToAccountRef") @Nullable ReferenceJson depositToAccountRef,
    @Json(name = "TotalAmt") @Nullable BigDecimal totalAmt)
    implements EntityJson {}
