package io.mspbilling.psa.connectwise.internal.wire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A payment to be recorded. */
public record NewPaymentJson(
    @Nullable BigDecimal amount,
    @Nullable String paymentDate,
    @Nullable String type,
    @Nullable String appliedBy) {}
