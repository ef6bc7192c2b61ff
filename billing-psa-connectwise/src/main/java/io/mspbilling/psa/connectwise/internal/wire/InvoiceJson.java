package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** An invoice. */
public record InvoiceJson(
    @Nullable String id,
    @Nullable String invoiceNumber,
    @Nullable String type,
    @Nullable StatusReferenceJson status,
    @Nullable CompanyReferenceJson company,
    @Nullable CompanyReferenceJson billToCompany,
    @Nullable String accountNumber,
    @Nullable NamedReferenceJson billingTerms,
    @Nullable String reference,
    @Nullable String customerPO,
    @Nullable String date,
    @Nullable String dueDate,
    @Nullable CurrencyReferenceJson currency,
    @Nullable String serviceTotal,
    @Nullable String expenseTotal,
    @Nullable String productTotal,
    @Nullable String agreementAmount,
    @Nullable String downpaymentApplied,
    @Nullable String subtotal,
    @Nullable String salesTax,
    @Nullable String total,
    @Nullable String payments,
    @Nullable String credits,
    @Nullable String balance,
    @Nullable NamedReferenceJson agreement,
    @Nullable NamedReferenceJson glBatch,
    @Json(name = "_info") @Nullable LastChangeJson info)
    implements Identified {}
