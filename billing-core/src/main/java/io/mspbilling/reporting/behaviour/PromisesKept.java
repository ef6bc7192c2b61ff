package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many promises to pay were kept. */
public final class PromisesKept {

  private PromisesKept() {}

  /**
   * Promises that were kept in full by their day, of those whose day was in a period, by count. One
   * on an invoice that the ledger does not know was not kept.
   */
  public static Figure in(Ledger ledger, Period period, Collection<Promise> promises) {
    Map<InvoiceId, LedgerInvoice> invoices =
        ledger.invoices().stream()
            .collect(Collectors.toMap(LedgerInvoice::id, Function.identity()));
    long due = 0;
    long kept = 0;
    for (Promise promise : promises) {
      if (period.contains(promise.payBy())
          && promise.amount().currency().equals(ledger.currency())) {
        due++;
        kept += isKept(promise, invoices) ? 1 : 0;
      }
    }
    return Figure.share(kept, due, Reason.NO_PROMISES);
  }

  private static boolean isKept(Promise promise, Map<InvoiceId, LedgerInvoice> invoices) {
    Money paid = Money.zero(promise.amount().currency());
    boolean isAllPaid = true;
    for (InvoiceId id : promise.invoices()) {
      LedgerInvoice invoice = invoices.get(id);
      if (invoice == null) {
        return false;
      }
      Money before = invoice.paid(promise.madeOn().minusDays(1));
      paid = paid.plus(invoice.paid(promise.payBy()).minus(before));
      isAllPaid &= invoice.isPaid(promise.payBy());
    }
    return isAllPaid || paid.compareTo(promise.amount()) >= 0;
  }
}
