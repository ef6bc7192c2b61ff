package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** An answer with one record in it, under the record's name. */
public record AnswerJson(
    @Json(name = "Account") @Nullable AccountJson account,
    @Json(name = "Customer") @Nullable CustomerJson customer,
    @Json(name = "Invoice") @Nullable InvoiceJson invoice,
    @Json(name = "CreditMemo") @Nullable CreditMemoJson creditMemo,
    @Json(name = "Item") @Nullable ItemJson item,
    @Json(name = "PaymentMethod") @Nullable PaymentMethodJson paymentMethod,
    @Json(name = "Payment") @Nullable PaymentJson payment,
    @Json(name = "Deposit") @Nullable DepositJson deposit,
    @Json(name = "JournalEntry") @Nullable JournalEntryJson journalEntry,
    @Json(name = "SalesReceipt") @Nullable SalesTransactionJson salesReceipt,
    @Json(name = "RefundReceipt") @Nullable SalesTransactionJson refundReceipt,
    @Json(name = "CompanyInfo") @Nullable CompanyInfoJson companyInfo,
    @Json(name = "Preferences") @Nullable PreferencesJson preferences) {}
