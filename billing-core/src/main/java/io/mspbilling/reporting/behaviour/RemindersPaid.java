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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of what was reminded of in a period was paid within some days of a reminder. Every
 * invoice counts once, however often it was reminded of, and so does its money. That it was paid
 * after a reminder does not say that it was paid because of it. What went back by the end of the
 * period was not paid.
 *
 * @param messages in how many messages
 * @param invoices how many invoices were owed when they were reminded of
 * @param judged how many of these had their days after a reminder by the end of the period
 * @param paid on how many of those nothing was owed at the end of such days
 * @param days how many days each reminder is given
 * @param asked what was owed on those that are judged, at the first reminder of the period
 * @param amountPaid what payments came to of that within such days, also in part
 */
public record RemindersPaid(
    int messages, int invoices, int judged, int paid, int days, Money asked, Money amountPaid) {

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
    Map<InvoiceId, List<Reminded>> byInvoice =
        reminders.stream()
            .filter(reminder -> period.contains(reminder.on()))
            .collect(Collectors.groupingBy(Reminded::invoice));
    Set<String> messages = new HashSet<>();
    int invoices = 0;
    int judged = 0;
    int paid = 0;
    Money asked = Money.zero(ledger.currency());
    Money amountPaid = asked;
    for (LedgerInvoice invoice : ledger.invoices()) {
      List<Reminded> owed =
          byInvoice.getOrDefault(invoice.id(), List.of()).stream()
              .filter(reminder -> owedAt(invoice, reminder.on()).isPositive())
              .toList();
      if (owed.isEmpty()) {
        continue;
      }
      owed.forEach(reminder -> messages.add(reminder.message()));
      invoices++;
      TreeSet<LocalDate> over =
          owed.stream()
              .map(Reminded::on)
              .filter(on -> !on.plusDays(days).isAfter(period.to()))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!over.isEmpty()) {
        Money first = owedAt(invoice, over.first());
        judged++;
        asked = asked.plus(first);
        amountPaid = amountPaid.plus(came(invoice, over, days, period).min(first));
        paid += isPaid(invoice, over, days, period) ? 1 : 0;
      }
    }
    return new RemindersPaid(messages.size(), invoices, judged, paid, days, asked, amountPaid);
  }

  /** What was owed when a reminder went out, before what came on that day. */
  private static Money owedAt(LedgerInvoice invoice, LocalDate on) {
    LocalDate before = on.minusDays(1);
    return invoice.balance(invoice.issuedOn().isAfter(before) ? on : before);
  }

  private static boolean isPaid(
      LedgerInvoice invoice, Collection<LocalDate> over, int days, Period period) {
    return invoice.isPaid(period.to())
        && over.stream().anyMatch(on -> invoice.isPaid(on.plusDays(days)));
  }

  /** What came on the days of all reminders, each day once, and did not go back. */
  private static Money came(
      LedgerInvoice invoice, TreeSet<LocalDate> over, int days, Period period) {
    Money zero = Money.zero(invoice.amount().currency());
    LocalDate end = over.first().minusDays(1);
    Money before = invoice.paid(end);
    Money came = zero;
    for (LocalDate on : over) {
      LocalDate from = on.isAfter(end) ? on.minusDays(1) : end;
      end = on.plusDays(days);
      Money within = invoice.paid(end).minus(invoice.paid(from));
      came = within.isPositive() ? came.plus(within) : came;
    }
    Money kept = invoice.paid(period.to()).minus(before);
    return kept.isPositive() ? came.min(kept) : zero;
  }

  /** By count, of the invoices that had their days, in percent. */
  public Figure byCount() {
    return Figure.share(paid, judged, Reason.NO_REMINDERS);
  }

  /** By amount, of the invoices that had their days, in percent. */
  public Figure byAmount() {
    return Figure.share(amountPaid, asked, Reason.NO_REMINDERS);
  }
}
