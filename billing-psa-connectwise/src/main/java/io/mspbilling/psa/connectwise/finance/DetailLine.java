package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that an invoice bills. */
@Value.Immutable
@BillingStyle
public abstract class DetailLine implements WithDetailLine {

  DetailLine() {}

  public static Builder builder() {
    return new Builder();
  }

  /** {@code product}, {@code time}, {@code expense}, {@code agreement} or {@code tax}. */
  public abstract String kind();

  /** The record id; absent for tax. */
  public abstract Optional<Long> id();

  /** What the customer reads. */
  public abstract String description();

  /** How many, or how many hours. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one, or of an hour. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What it adds to the invoice, in major units; nothing if it is not charged. */
  public abstract BigDecimal amount();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDetailLine.Builder {
    Builder() {}
  }
}
