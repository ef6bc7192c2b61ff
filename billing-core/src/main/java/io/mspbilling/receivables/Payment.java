package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money that came in: a line of the bank account, or a charge at a gateway. What it pays for is
 * said by allocations, not here.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Payment {

  Payment() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract PaymentId id();

  /** The day it counts as received, in the MSP's zone. */
  public abstract LocalDate receivedOn();

  /** What came in; positive. */
  public abstract Money amount();

  @Value.Default
  public Rail rail() {
    return Rail.OTHER;
  }

  /** The payer's name as printed; may be empty, cut or abbreviated. */
  @Value.Default
  public String payer() {
    return "";
  }

  /** What the payer wrote: invoice numbers, if we are lucky. */
  @Value.Default
  public String memo() {
    return "";
  }

  /** Whether the memo holds a digit, so that it may name something, known or not. */
  public boolean hasNumberInMemo() {
    return memo().chars().anyMatch(Character::isDigit);
  }

  /** Who paid, if that is certain. */
  public abstract Optional<CustomerId> customer();

  /** The gateway's reference of the charge, which returns and payouts quote; empty if none. */
  @Value.Default
  public String gatewayRef() {
    return "";
  }

  /** What a remittance advice or the gateway says it pays for, invoice by invoice. */
  public abstract List<Allocation> remittance();

  @Value.Check
  void check() {
    if (!amount().isPositive()) {
      throw new IllegalStateException("amount must be positive: " + amount() + " in " + id());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutablePayment.Builder {
    Builder() {}
  }
}
