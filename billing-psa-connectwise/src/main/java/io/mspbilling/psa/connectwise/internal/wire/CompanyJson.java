package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** A company. */
public record CompanyJson(
    @Nullable String id,
    @Nullable String identifier,
    @Nullable String name,
    @Nullable NamedReferenceJson status,
    @Nullable String accountNumber,
    @Nullable CompanyReferenceJson billToCompany,
    @Nullable NamedReferenceJson billingContact,
    @Nullable NamedReferenceJson defaultContact,
    @Nullable NamedReferenceJson billingTerms,
    @Nullable NamedReferenceJson taxCode,
    @Nullable CurrencyReferenceJson currency,
    @Nullable String invoiceToEmailAddress,
    @Nullable String invoiceCCEmailAddress,
    @Nullable String deletedFlag,
    @Json(name = "_info") @Nullable LastChangeJson info)
    implements Identified {}
