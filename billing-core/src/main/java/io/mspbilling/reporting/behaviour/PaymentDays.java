package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Application;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How many days customers take to pay, by the payments that were applied in a period. Credit memos
 * are no payments. What was taken back by the end of the period does not count; as of an earlier
 * day it still does.
 */
public final class PaymentDays {

  private PaymentDays() {}

  /**
   * From the invoice to its payment, weighted with the money: {@code sum(paid * days) / sum(paid)}.
   */
  public static Figure toPay(Ledger ledger, Period period, Early early) {
    return average(applied(ledger, period), Application::daysToPay, early);
  }

  /** From the due date to the payment, weighted with the money. */
  public static Figure late(Ledger ledger, Period period, Early early) {
    List<Application> applied = applied(ledger, period);
    Figure figure = late(applied, early);
    return applied.stream().allMatch(one -> one.invoice().isDueDateKnown())
        ? figure
        : figure.noting(Note.DUE_DATE_ASSUMED);
  }

  /** From the due date to the payment, weighted with the money, of some payments. */
  public static Figure late(Collection<Application> applied, Early early) {
    return average(applied, Application::daysLate, early);
  }

  /** From the invoice to its last payment, of those that were paid in full in the period. */
  public static Figure toPayInFull(Ledger ledger, Period period) {
    long days = 0;
    long count = 0;
    for (LedgerInvoice invoice : ledger.invoices()) {
      Optional<LocalDate> paidOn = paidInFullOn(invoice, period);
      if (paidOn.isPresent()) {
        days += ChronoUnit.DAYS.between(invoice.issuedOn(), paidOn.get());
        count++;
      }
    }
    return count == 0
        ? Figure.undefined(Reason.NO_PAYMENTS)
        : Figure.days(Fraction.of(days, count));
  }

  private static Optional<LocalDate> paidInFullOn(LedgerInvoice invoice, Period period) {
    if (!invoice.stands(period.to()) || !invoice.isPaid(period.to())) {
      return Optional.empty();
    }
    List<Application> paid = invoice.applications(period.to());
    return paid.isEmpty()
        ? Optional.empty()
        : Optional.of(paid.get(paid.size() - 1).on()).filter(period::contains);
  }

  private static List<Application> applied(Ledger ledger, Period period) {
    return ledger.applications(period.to()).stream()
        .filter(one -> period.contains(one.on()))
        .toList();
  }

  private static Figure average(
      Collection<Application> applied, ToLongFunction<Application> days, Early early) {
    BigInteger weighted = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (Application one : applied) {
      Money amount = one.amount();
      long counted = days.applyAsLong(one);
      long taken = early == Early.ZERO ? Math.max(0, counted) : counted;
      BigInteger weight = BigInteger.valueOf(amount.minorUnits());
      weighted = weighted.add(weight.multiply(BigInteger.valueOf(taken)));
      sum = sum.add(weight);
    }
    return sum.signum() == 0
        ? Figure.undefined(Reason.NO_PAYMENTS)
        : Figure.days(new Fraction(weighted, sum));
  }
}
