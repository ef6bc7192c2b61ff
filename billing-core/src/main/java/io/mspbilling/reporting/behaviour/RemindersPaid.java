package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many reminders of a period were followed by payment within some days. That it was paid after
 * one does not say that it was paid because of it.
 *
 * @param sent how many were sent of invoices that were owed then; of one invoice on one day, one
 * @param judged how many of these had their days by the end of the period
 * @param paid after how many of those nothing was owed on the invoice by their last day
 * @param days how many days each is given
 * @param asked what was owed on the invoices of those that are judged
 * @param amountPaid what payments came to of that by their last day, also in part
 */
public record RemindersPaid(
    int sent, int judged, int paid, int days, Money asked, Money amountPaid) {

  public RemindersPaid {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(amountPaid, "amountPaid");
  }

  /**
   * Counts a period. Reminders of invoices that are not in the ledger are left out: they may be of
   * another currency.
   *
   * @param days how many days each is given; at least 1
   */
  public static RemindersPaid of(
      Ledger ledger, Period period, Collection<Reminded> reminders, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("days must be at least 1: " + days);
    }
    Map<InvoiceId, LedgerInvoice> invoices =
        ledger.invoices().stream()
            .collect(Collectors.toMap(LedgerInvoice::id, Function.identity()));
    Money zero = Money.zero(ledger.currency());
    int sent = 0;
    int judged = 0;
    int paid = 0;
    Money asked = zero;
    Money amountPaid = zero;
    for (Reminded reminder : new HashSet<>(reminders)) {
      LedgerInvoice invoice = invoices.get(reminder.invoice());
      if (invoice == null || !period.contains(reminder.on())) {
        continue;
      }
      LocalDate before = reminder.on().minusDays(1);
      LocalDate last = reminder.on().plusDays(days);
      Money owed = invoice.balance(invoice.issuedOn().isAfter(before) ? reminder.on() : before);
      if (!owed.isPositive()) {
        continue;
      }
      sent++;
      if (!last.isAfter(period.to())) {
        Money came = invoice.paid(last).minus(invoice.paid(before));
        judged++;
        paid += invoice.isPaid(last) ? 1 : 0;
        asked = asked.plus(owed);
        amountPaid = amountPaid.plus(came.isNegative() ? zero : came.min(owed));
      }
    }
    return new RemindersPaid(sent, judged, paid, days, asked, amountPaid);
  }

  /** By count, of those that had their days, in percent. */
  public Figure byCount() {
    return Figure.share(paid, judged, Reason.NO_REMINDERS);
  }

  /** By amount, of those that had their days, in percent. */
  public Figure byAmount() {
    return Figure.share(amountPaid, asked, Reason.NO_REMINDERS);
  }
}
