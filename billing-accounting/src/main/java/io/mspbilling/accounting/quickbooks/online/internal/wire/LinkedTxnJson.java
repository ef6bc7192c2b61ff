package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** A link to a transaction. */
public record LinkedTxnJson(
    @Json(name = "TxnId") @Nullable String txnId,
    @Json(name = "TxnType") @Nullable String txnType,
    @Json(name = "TxnLineId") @Nullable String txnLineId) {}
