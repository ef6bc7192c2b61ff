package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Rail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The invoices for which a run could not begin a charge: each customer is charged once a day, and
 * they must not take the place of what else it owes, this run and every other. Not safe for use by
 * several threads.
 */
final class LeftOut {

  private final Set<InvoiceId> invoices = new HashSet<>();

  /**
   * A charge could not be begun.
   *
   * @param isAtFault whether a charge of one of its invoices alone could not either; if none is,
   *     they all are
   */
  void add(ChargeRequest charge, Predicate<ChargeRequest> isAtFault) {
    List<Allocation> all = charge.allocations();
    List<Allocation> atFault =
        all.size() == 1 || isPresentedAgain(charge)
            ? all
            : all.stream().filter(one -> isAtFault.test(alone(charge, one))).toList();
    (atFault.isEmpty() ? all : atFault).forEach(one -> invoices.add(one.invoice()));
  }

  /** A debit that is presented again asks for all that it asked for before, or for nothing. */
  private static boolean isPresentedAgain(ChargeRequest charge) {
    return charge.method().rail() == Rail.ACH && charge.attempt() > 1;
  }

  private static ChargeRequest alone(ChargeRequest charge, Allocation one) {
    return ChargeRequest.builder().from(charge).allocations(List.of(one)).build();
  }

  /** What else may be charged. */
  List<OpenInvoice> beside(List<OpenInvoice> chargeable) {
    return chargeable.stream().filter(one -> !invoices.contains(one.invoice().id())).toList();
  }
}
