package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** An expense on an invoice. */
public record ExpenseJson(
    @Nullable String id,
    @Nullable NamedReferenceJson type,
    @Nullable String notes,
    @Nullable String invoiceAmount,
    @Nullable String billableOption) {}
