package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What gateways kept, by the rail of the payment that it was for, as payouts tell.
 *
 * @param charged what the charges came to, by rail
 * @param fees what was kept of them, by rail; negative if more was given back
 * @param ofNoPayment what was kept for no single payment, or for one that is not known
 */
public record Fees(Map<Rail, Money> charged, Map<Rail, Money> fees, Money ofNoPayment) {

  public Fees {
    charged = inOrder(charged);
    fees = inOrder(fees);
    Objects.requireNonNull(ofNoPayment, "ofNoPayment");
  }

  private static Map<Rail, Money> inOrder(Map<Rail, Money> rails) {
    Map<Rail, Money> inOrder = new EnumMap<>(Rail.class);
    inOrder.putAll(rails);
    return Collections.unmodifiableMap(inOrder);
  }

  /**
   * Counts payouts of one currency; others are left out.
   *
   * @param rail how a payment came, if that is known
   */
  public static Fees of(
      Collection<Payout> payouts, Currency currency, Function<PaymentId, Optional<Rail>> rail) {
    Map<Rail, Money> charged = new EnumMap<>(Rail.class);
    Map<Rail, Money> fees = new EnumMap<>(Rail.class);
    Money other = Money.zero(currency);
    for (Payout payout : payouts) {
      if (!payout.net().currency().equals(currency)) {
        continue;
      }
      for (PayoutLine line : payout.lines()) {
        Optional<Rail> by = line.payment().flatMap(rail);
        Money cost = cost(line);
        if (by.isEmpty()) {
          other = other.plus(cost);
        } else {
          fees.merge(by.get(), cost, Money::plus);
          if (line.kind() == PayoutLineKind.CHARGE) {
            charged.merge(by.get(), line.gross(), Money::plus);
          }
        }
      }
    }
    return new Fees(charged, fees, other);
  }

  /** A line that is a fee itself has it in its gross amount. */
  private static Money cost(PayoutLine line) {
    return line.kind() == PayoutLineKind.FEE ? line.net().negated() : line.fee();
  }

  /** All that was kept. */
  public Money total() {
    return Money.sum(fees.values(), ofNoPayment.currency()).plus(ofNoPayment);
  }

  /** What was kept of each hundred that was charged on a rail. */
  public Figure rate(Rail rail) {
    Money zero = Money.zero(ofNoPayment.currency());
    return Figure.share(
        fees.getOrDefault(rail, zero), charged.getOrDefault(rail, zero), Reason.NO_PAYMENTS);
  }
}
