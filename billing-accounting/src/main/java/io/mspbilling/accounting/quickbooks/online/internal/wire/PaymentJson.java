package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's payment. */
public record PaymentJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "SyncToken") @Nullable String syncToken,
    @Nullable Boolean sparse,
    @Json(name = "MetaData") @Nullable MetaDataJson metaData,
    @Json(name = "CustomerRef") @Nullable ReferenceJson customerRef,
    @Json(name = "TxnDate") @Nullable String txnDate,
    @Json(name = "PrivateNote") @Nullable String privateNote,
    @Json(name = "CurrencyRef") @Nullable ReferenceJson currencyRef,
    @Json(name = "Line") @Nullable List<@Nullable LineJson> line,
    @Json(name = "DepositToAccountRef") @Nullable ReferenceJson depositToAccountRef,
    @Json(name = "PaymentMethodRef") @Nullable ReferenceJson paymentMethodRef,
    @Json(name = "PaymentRefNum") @Nullable String paymentRefNum,
    @Json(name = "TotalAmt") @Nullable BigDecimal totalAmt,
    @Json(name = "UnappliedAmt") @Nullable BigDecimal unappliedAmt)
    implements EntityJson {}
