package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** Time on an invoice. */
public record TimeEntryJson(
    @Nullable String id,
    @Nullable NamedReferenceJson workType,
    @Nullable String notes,
    @Nullable String actualHours,
    @Nullable String invoiceHours,
    @Nullable String hourlyRate,
    @Nullable String extendedInvoiceAmount,
    @Nullable String billableOption) {}
