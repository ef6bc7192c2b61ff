package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How many of the invoices that were due in a period were paid on time: in full, by money or
 * credit, at the end of their due date, or of some days of grace after it. What was given up was
 * not paid. Void invoices and those over nothing are left out. One that is paid by instalments is
 * due with the last of them, as things stand at the end of the period.
 *
 * @param due how many were due
 * @param settled how many of these are settled at the end of the period
 * @param onTime how many were settled on time
 * @param dueAmount what was due, less credit memos
 * @param settledAmount the same of those that are settled
 * @param paidOnTime what was paid on time, also in part
 * @param paidOnTimeOfSettled the same of those that are settled
 * @param dueDatesAssumed whether some had no due date, so that the date of issue was taken
 */
public record OnTime(
    int due,
    int settled,
    int onTime,
    Money dueAmount,
    Money settledAmount,
    Money paidOnTime,
    Money paidOnTimeOfSettled,
    boolean dueDatesAssumed) {

  public OnTime {
    Objects.requireNonNull(dueAmount, "dueAmount");
    Objects.requireNonNull(settledAmount, "settledAmount");
    Objects.requireNonNull(paidOnTime, "paidOnTime");
    Objects.requireNonNull(paidOnTimeOfSettled, "paidOnTimeOfSettled");
  }

  /**
   * Counts a period. With grace, payments after its end may count; {@link Ledger#upTo} leaves them
   * out.
   *
   * @param graceDays how many days after the due date are on time still; 0 or more
   */
  public static OnTime in(Ledger ledger, Period period, int graceDays) {
    if (graceDays < 0) {
      throw new IllegalArgumentException("days of grace must not be negative: " + graceDays);
    }
    Money zero = Money.zero(ledger.currency());
    int due = 0;
    int settled = 0;
    int onTime = 0;
    Money dueAmount = zero;
    Money settledAmount = zero;
    Money paidOnTime = zero;
    Money paidOnTimeOfSettled = zero;
    boolean assumed = false;
    for (LedgerInvoice invoice : ledger.invoices()) {
      if (!isDue(invoice, period)) {
        continue;
      }
      LocalDate last = invoice.dueOn(period.to()).plusDays(graceDays);
      Money amount = max(zero, invoice.amount().minus(invoice.credited(period.to())));
      Money paid = invoice.paid(last).min(amount);
      boolean isSettled = invoice.isPaid(period.to());
      due++;
      dueAmount = dueAmount.plus(amount);
      paidOnTime = paidOnTime.plus(paid);
      onTime += invoice.isPaid(last) ? 1 : 0;
      assumed |= !invoice.isDueDateKnown();
      if (isSettled) {
        settled++;
        settledAmount = settledAmount.plus(amount);
        paidOnTimeOfSettled = paidOnTimeOfSettled.plus(paid);
      }
    }
    return new OnTime(
        due, settled, onTime, dueAmount, settledAmount, paidOnTime, paidOnTimeOfSettled, assumed);
  }

  private static boolean isDue(LedgerInvoice invoice, Period period) {
    return period.contains(invoice.dueOn(period.to()))
        && invoice.stands(period.to())
        && invoice.amount().isPositive();
  }

  private static Money max(Money one, Money other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** By count, of all that were due. */
  public Figure byCount() {
    return noting(Figure.share(onTime, due, Reason.NO_DUE_INVOICES));
  }

  /** By amount, of all that was due. */
  public Figure byAmount() {
    return noting(Figure.share(paidOnTime, dueAmount, Reason.NO_DUE_INVOICES));
  }

  /** By count, of those that are settled: who never pays is not among them. */
  public Figure byCountOfSettled() {
    return noting(Figure.share(onTime, settled, Reason.NOTHING_SETTLED)).noting(Note.SETTLED_ONLY);
  }

  /** By amount, of those that are settled: who never pays is not among them. */
  public Figure byAmountOfSettled() {
    return noting(Figure.share(paidOnTimeOfSettled, settledAmount, Reason.NOTHING_SETTLED))
        .noting(Note.SETTLED_ONLY);
  }

  private Figure noting(Figure figure) {
    return dueDatesAssumed ? figure.noting(Note.DUE_DATE_ASSUMED) : figure;
  }
}
