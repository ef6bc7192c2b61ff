package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** A recurring line of an agreement. */
public record AdditionJson(
    @Nullable String id,
    @Nullable ItemReferenceJson product,
    @Nullable String description,
    @Nullable String invoiceDescription,
    @Nullable String quantity,
    @Nullable String lessIncluded,
    @Nullable String unitPrice,
    @Nullable String extPrice,
    @Nullable String billCustomer,
    @Nullable String effectiveDate,
    @Nullable String cancelledDate,
    @Json(name = "_info") @Nullable LastChangeJson info)
    implements Identified {}
