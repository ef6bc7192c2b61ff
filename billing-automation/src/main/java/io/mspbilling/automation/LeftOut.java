package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.surcharge.TodaysSurcharges;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Rail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The invoices for which a run could not begin a charge: each customer is charged once a day, and
 * they must not take the place of what else it owes, this run and every other. Not safe for use by
 * several threads.
 */
final class LeftOut {

  private final Set<InvoiceId> invoices = new HashSet<>();

  /**
   * A charge could not be begun, nor could some of its invoices be charged alone.
   *
   * @param atFault the charges of those alone; if there are none, all are left out
   */
  void add(ChargeRequest charge, List<ChargeRequest> atFault) {
    (atFault.isEmpty() ? List.of(charge) : atFault)
        .forEach(one -> one.allocations().forEach(part -> invoices.add(part.invoice())));
  }

  /** What would charge each invoice of a charge alone; empty if they are only charged together. */
  static List<ChargeRequest> alone(
      ChargeRequest charge, BillingState state, TodaysSurcharges surcharges) {
    return charge.allocations().size() == 1 || isPresentedAgain(charge)
        ? List.of()
        : charge.allocations().stream().map(one -> alone(charge, one, state, surcharges)).toList();
  }

  /** A debit that is presented again asks for all that it asked for before, or for nothing. */
  private static boolean isPresentedAgain(ChargeRequest charge) {
    return charge.method().rail() == Rail.ACH && charge.isAgain();
  }

  /** Under the key that it has once it is ordered, so that its row is the same one then. */
  private static ChargeRequest alone(
      ChargeRequest charge, Allocation one, BillingState state, TodaysSurcharges surcharges) {
    List<Allocation> only = List.of(one);
    Money surcharge =
        surcharges
            .on(charge.customer(), charge.method(), one.amount())
            .amount(one.amount().currency());
    int collectedBefore = state.charges.collectedBefore(only);
    return ChargeRequest.builder()
        .from(charge)
        .key(
            ChargeRequest.key(
                state.tenant,
                charge.customer(),
                charge.method(),
                only,
                surcharge,
                charge.attempt(),
                collectedBefore))
        .allocations(only)
        .surcharge(surcharge)
        .collectedBefore(collectedBefore)
        .build();
  }

  /** What else may be charged. */
  List<OpenInvoice> beside(List<OpenInvoice> chargeable) {
    return chargeable.stream().filter(one -> !invoices.contains(one.invoice().id())).toList();
  }
}
