package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was sold. */
public record SalesItemLineDetailJson(
    @Json(name = "ItemRef") @Nullable ReferenceJson itemRef,
    @Json(name = "Qty") @Nullable BigDecimal qty,
    @Json(name = "UnitPrice") @Nullable BigDecimal unitPrice,
    @Json(name = "TaxCodeRef") @Nullable ReferenceJson taxCodeRef) {}
