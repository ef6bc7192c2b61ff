package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A payment to be recorded on an invoice. */
@Value.Immutable
@BillingStyle
public abstract class NewPayment implements WithNewPayment {

  NewPayment() {}

  public static Builder builder() {
    return new Builder();
  }

  /** How much of the invoice it pays, in major units of the invoice's currency; positive. */
  public abstract BigDecimal amount();

  /** The day it counts as paid. */
  public abstract LocalDate paidOn();

  /** How it was paid, in the tenant's words, as in {@code ACH}. */
  public abstract Optional<String> type();

  /** Who applied it: any text. The only field that can carry a mark of ours. */
  public abstract Optional<String> appliedBy();

  @Value.Check
  void check() {
    if (amount().signum() <= 0) {
      throw new IllegalStateException("amount must be positive: " + amount());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableNewPayment.Builder {
    Builder() {}
  }
}
