package io.mspbilling.automation;

import io.mspbilling.automation.Uncounted.Cause;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a receipt paid for, and what went back of it, as dated events. A part pays for an invoice
 * from the later of their days on.
 */
final class ReceiptEvents {

  private final Map<InvoiceId, Invoice> invoices;
  private final Uncounted uncounted;
  private final Period period;

  /**
   * @param invoices those that are among the events
   * @param period the days of which is told what is not counted
   */
  ReceiptEvents(Map<InvoiceId, Invoice> invoices, Uncounted uncounted, Period period) {
    this.invoices = invoices;
    this.uncounted = uncounted;
    this.period = period;
  }

  /**
   * @param used how much of what pays for nothing people used by hand
   */
  List<LedgerEvent> of(Receipt receipt, ReceiptHistory history, Money used) {
    tellUncounted(receipt, history, used);
    List<LedgerEvent> events = new ArrayList<>();
    Money came = receipt.amount().minus(used.min(leastLeft(receipt, history)));
    if (!came.isPositive() || waitsAgain(history)) {
      return events;
    }
    events.add(
        new LedgerEvent.PaymentReceived(
            receipt.payment(), receipt.customer(), receipt.receivedOn(), came, receipt.rail()));
    for (Allocation part : receipt.allocations()) {
      if (isCounted(part)) {
        events.add(
            new LedgerEvent.PaymentApplied(
                receipt.payment(), part.invoice(), appliedOn(receipt, part), part.amount()));
      }
    }
    LocalDate day = receipt.receivedOn();
    for (ReceiptHistory.Reopened reopened : history.reopened()) {
      day = goesBack(receipt, reopened, later(day, reopened.reversal().on()), events);
    }
    history.gifts().forEach(gift -> give(receipt, gift, events));
    return events;
  }

  /**
   * @return the day on which all of it is gone
   */
  private LocalDate goesBack(
      Receipt receipt, ReceiptHistory.Reopened reopened, LocalDate from, List<LedgerEvent> events) {
    LocalDate last = from;
    for (Allocation part : reopened.allocations()) {
      if (isCounted(part)) {
        LocalDate on = later(from, appliedOn(receipt, part));
        last = later(last, on);
        events.add(
            new LedgerEvent.PaymentUnapplied(receipt.payment(), part.invoice(), on, part.amount()));
      }
    }
    if (reopened.receivables().isPositive()) {
      events.add(
          new LedgerEvent.PaymentReturned(
              receipt.payment(), last, reopened.receivables(), reopened.reversal().kind()));
    }
    return last;
  }

  private static void give(Receipt receipt, ReceiptHistory.Gift gift, List<LedgerEvent> events) {
    Reversal back = gift.reversal();
    Money amount = back.amount().minus(gift.surcharge());
    if (amount.isPositive()) {
      events.add(
          new LedgerEvent.PaymentReturned(
              receipt.payment(),
              later(receipt.receivedOn(), back.on()),
              amount,
              back.kind(),
              false));
    }
  }

  /** A line that was unapplied counts under the id that it waits under, for the same day. */
  private static boolean waitsAgain(ReceiptHistory history) {
    return history.reopened().stream()
        .map(ReceiptHistory.Reopened::reversal)
        .anyMatch(reversal -> reversal.kind() == ReversalKind.UNAPPLIED);
  }

  /** What paid for nothing at any time: no more of it can have been used. */
  private Money leastLeft(Receipt receipt, ReceiptHistory history) {
    Money there = receipt.amount();
    Money least = there.minus(counted(history.versions().get(0), there));
    for (int i = 0; i < history.reopened().size(); i++) {
      there = there.minus(history.reopened().get(i).receivables());
      least = least.min(there.minus(counted(history.versions().get(i + 1), there)));
    }
    return least;
  }

  private Money counted(List<Allocation> version, Money like) {
    return Money.sum(
        version.stream().filter(this::isCounted).map(Allocation::amount).toList(), like.currency());
  }

  private boolean isCounted(Allocation part) {
    Invoice invoice = invoices.get(part.invoice());
    return invoice != null && invoice.currency().equals(part.amount().currency());
  }

  private LocalDate appliedOn(Receipt receipt, Allocation part) {
    Invoice invoice = invoices.get(part.invoice());
    return invoice == null ? receipt.receivedOn() : later(receipt.receivedOn(), invoice.issuedOn());
  }

  private void tellUncounted(Receipt receipt, ReceiptHistory history, Money used) {
    uncounted.add(Cause.USED_BY_HAND, used);
    history.current().stream()
        .filter(part -> !isCounted(part))
        .forEach(part -> uncounted.add(Cause.NOT_SHOWN, part.amount()));
    if (period.contains(receipt.receivedOn())) {
      uncounted.add(Cause.SURCHARGE, receipt.surcharge());
    }
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
