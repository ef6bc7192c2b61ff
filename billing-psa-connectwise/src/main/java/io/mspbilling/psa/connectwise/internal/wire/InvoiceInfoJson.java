package io.mspbilling.psa.connectwise.internal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice with all that it bills. */
public record InvoiceInfoJson(
    @Nullable InvoiceJson invoice,
    @Nullable List<@Nullable ProductJson> products,
    @Nullable List<@Nullable TimeEntryJson> timeEntries,
    @Nullable List<@Nullable ExpenseJson> expenses,
    @Nullable List<@Nullable AgreementBillingJson> agreementBillingInfo) {}
