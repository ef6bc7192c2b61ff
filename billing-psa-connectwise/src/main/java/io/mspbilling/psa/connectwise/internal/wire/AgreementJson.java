package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** An agreement. */
public record AgreementJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable NamedReferenceJson type,
    @Nullable CompanyReferenceJson company,
    @Nullable CompanyReferenceJson billToCompany,
    @Nullable String startDate,
    @Nullable String endDate,
    @Nullable String noEndingDateFlag,
    @Nullable String cancelledFlag,
    @Nullable String agreementStatus,
    @Nullable String billAmount,
    @Nullable NamedReferenceJson billingCycle,
    @Nullable String nextInvoiceDate,
    @Nullable CurrencyReferenceJson currency,
    @Json(name = "_info") @Nullable LastChangeJson info)
    implements Identified {}
