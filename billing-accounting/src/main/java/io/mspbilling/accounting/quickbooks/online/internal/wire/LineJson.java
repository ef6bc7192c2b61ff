package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a transaction; which detail it has depends on its kind. */
public record LineJson(
    @Json(name = "Id") @Nullable String id,
    @Json(name = "Description") @Nullable String description,
    @Json(name = "Amount") @Nullable BigDecimal amount,
    @Json(name = "LinkedTxn") @Nullable List<@Nullable LinkedTxnJson> linkedTxn,
    @Json(name = "DetailType") @Nullable String detailType,
    @Json(name = "SalesItemLineDetail") @Nullable SalesItemLineDetailJson salesItemLineDetail,
    @Json(name = "DepositLineDetail") @Nullable DepositLineDetailJson depositLineDetail,
    @Json(name = "JournalEntryLineDetail")
        @Nullable JournalEntryLineDetailJson journalEntryLineDetail) {}
