package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Debts that money may pay which came in and waits for a person. Whoever may have paid is neither
 * charged nor reminded: it would pay twice, or be told that it had not.
 */
public final class HeldDebts {

  private final Map<InvoiceId, UnresolvedPayment> byInvoice = new HashMap<>();

  public HeldDebts(Collection<UnresolvedPayment> unresolved) {
    for (UnresolvedPayment payment : unresolved) {
      payment.mayPay().forEach(invoice -> byInvoice.putIfAbsent(invoice, payment));
    }
  }

  /**
   * The debts that no such money may pay.
   *
   * @param worklist is told of the others that are due
   */
  public List<OpenInvoice> free(List<OpenInvoice> open, LocalDate today, Worklist worklist) {
    return open.stream().filter(one -> !isHeld(one, today, worklist)).toList();
  }

  private boolean isHeld(OpenInvoice open, LocalDate today, Worklist worklist) {
    UnresolvedPayment payment = byInvoice.get(open.invoice().id());
    if (payment != null && !open.invoice().effectiveDueOn().isAfter(today)) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.HELD_FOR_PAYMENT,
                  new Subject.OfInvoice(open.invoice().id(), open.invoice().number()),
                  open.open()
                      + " is neither charged nor reminded of, as payment "
                      + payment.payment()
                      + " of "
                      + payment.amount()
                      + " may be for it",
                  "say what that payment pays for; then this goes on by itself")
              .withCustomer(open.invoice().customer())
              .withAmount(open.open()));
    }
    return payment != null;
  }
}
