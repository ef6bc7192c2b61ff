package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of an invoice. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class InvoiceLine {

  InvoiceLine() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The vendor's id of the line, if it tells one; the same from pull to pull. */
  public abstract Optional<String> sourceId();

  /** What the line is about, in the vendor's word: {@code product}, {@code time}, {@code tax}, … */
  public abstract String kind();

  public abstract String description();

  /** How many; any scale. */
  public abstract Optional<BigDecimal> quantity();

  /** Price of one, in major units and with as many digits as the vendor keeps. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What the line adds to the invoice, rounded to the minor unit. */
  public abstract Money amount();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableInvoiceLine.Builder {
    Builder() {}
  }
}
