package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** A payment on an invoice. */
public record PaymentJson(
    @Nullable String id,
    @Nullable String type,
    @Nullable String source,
    @Nullable ItemReferenceJson invoice,
    @Nullable ItemReferenceJson credit,
    @Nullable String amount,
    @Nullable String invoiceBalance,
    @Nullable String paymentDate,
    @Nullable String appliedBy,
    @Json(name = "_info") @Nullable LastChangeJson info)
    implements Identified {}
