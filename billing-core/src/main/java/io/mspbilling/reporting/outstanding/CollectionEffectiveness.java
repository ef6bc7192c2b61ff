package io.mspbilling.reporting.outstanding;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.Position;
import io.mspbilling.reporting.ledger.RollForward;

/**
 * How much of what could be collected in a period was: the collection effectiveness index, in
 * percent. At 100 nothing past due is left.
 *
 * <p>What was given up or declared void was not collected and could not be: it is on neither side.
 * The raw figure may lie outside of 0 to 100, as when more went back than came; show it {@link
 * Figure#within within} them.
 *
 * @param opening what was owed at the beginning
 * @param sales what was invoiced and stayed owed: less credit memos, void documents and write-offs
 * @param total what was owed at the end, on the same basis as the opening
 * @param current what was owed at the end and not past due
 */
public record CollectionEffectiveness(Money opening, Money sales, Money total, Money current) {

  /** Reckons a period. */
  public static CollectionEffectiveness of(Ledger ledger, Period period, Basis basis) {
    RollForward flows = RollForward.of(ledger, period);
    Position end = ledger.at(period.to());
    return new CollectionEffectiveness(
        ledger.at(period.dayBefore()).receivables(basis),
        flows.invoices().minus(flows.voided()).minus(flows.creditMemos()).minus(flows.writeOffs()),
        end.receivables(basis),
        end.current());
  }

  /**
   * {@code (opening + sales - total) / (opening + sales - current)}, in percent: the form for the
   * sales of a whole period.
   */
  public Figure index() {
    return monthlyIndex(1);
  }

  /**
   * The same with the sales of an average month, as some define it. Over more than one month it may
   * well be negative.
   *
   * @param months how many months the period has; at least 1
   */
  public Figure monthlyIndex(long months) {
    Fraction sold = Fraction.of(sales.minorUnits(), months);
    Fraction begun = Fraction.of(opening.minorUnits()).plus(sold);
    Fraction collected = begun.minus(Fraction.of(total.minorUnits()));
    Fraction collectable = begun.minus(Fraction.of(current.minorUnits()));
    return collectable.signum() > 0
        ? Figure.percent(
            new Fraction(
                collected.numerator().multiply(collectable.denominator()),
                collected.denominator().multiply(collectable.numerator())))
        : Figure.undefined(Reason.NOTHING_COLLECTABLE);
  }
}
