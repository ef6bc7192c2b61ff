package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/** One booked line of the MSP's bank account. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class BankLine {

  BankLine() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The bank's id of the line; the same line always has the same id. */
  public abstract PaymentId id();

  /** The day the bank booked it. */
  public abstract LocalDate bookedOn();

  /** Positive for money in, negative for money out. */
  public abstract Money amount();

  @Value.Default
  public Rail rail() {
    return Rail.OTHER;
  }

  /** The other side's name as printed; may be empty. */
  @Value.Default
  public String counterparty() {
    return "";
  }

  /** What the other side wrote. */
  @Value.Default
  public String memo() {
    return "";
  }

  /** The bank's reference of the transfer; empty if it gives none. */
  @Value.Default
  public String trace() {
    return "";
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableBankLine.Builder {
    Builder() {}
  }
}
