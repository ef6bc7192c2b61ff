package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A gateway's transfer to the MSP's bank account: charges less fees, refunds and returns.
 *
 * <p>It always foots: the net of the lines is the amount paid out. A payout that does not cannot be
 * built, except one of which the gateway does not tell what is in it: it has no lines at all.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Payout {

  Payout() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract PayoutId id();

  /** The day the bank shows it, in the MSP's zone. */
  public abstract LocalDate arrivesOn();

  /** What the bank receives; negative if the gateway draws money back. */
  public abstract Money net();

  /** What it is made of; empty if the gateway does not tell. */
  public abstract List<PayoutLine> lines();

  /** The bank's reference of the transfer, if the gateway tells. */
  public abstract Optional<String> bankTrace();

  /** Sum of the lines' gross amounts of one kind. */
  public Money gross(PayoutLineKind kind) {
    return lines().stream()
        .filter(line -> line.kind() == kind)
        .map(PayoutLine::gross)
        .reduce(Money.zero(net().currency()), Money::plus);
  }

  /** Sum of all fees withheld; positive for a cost. */
  public Money fees() {
    return lines().stream().map(PayoutLine::fee).reduce(Money.zero(net().currency()), Money::plus);
  }

  @Value.Check
  void check() {
    Money sum =
        lines().stream().map(PayoutLine::net).reduce(Money.zero(net().currency()), Money::plus);
    if (!sum.equals(net()) && !lines().isEmpty()) {
      throw new IllegalStateException(
          "payout " + id() + " does not foot: lines come to " + sum + ", paid out " + net());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutablePayout.Builder {
    Builder() {}
  }
}
