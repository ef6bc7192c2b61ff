package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The debts that money of an unknown payer would pay whole: all that a customer owes, or all of it
 * that was due when the money came. Nothing is applied for that alone, but nobody is asked for it.
 */
final class WholeDebts {

  private final Map<CustomerId, List<OpenInvoice>> byCustomer = new HashMap<>();

  WholeDebts(Collection<OpenInvoice> open) {
    for (OpenInvoice one : open) {
      byCustomer.computeIfAbsent(one.invoice().customer(), id -> new ArrayList<>()).add(one);
    }
  }

  Set<InvoiceId> paidBy(Payment payment) {
    Set<InvoiceId> paid = new HashSet<>();
    for (List<OpenInvoice> owed : byCustomer.values()) {
      addIfWhole(payment, owed, paid);
      addIfWhole(
          payment,
          owed.stream()
              .filter(one -> !one.invoice().effectiveDueOn().isAfter(payment.receivedOn()))
              .toList(),
          paid);
    }
    return paid;
  }

  private static void addIfWhole(Payment payment, List<OpenInvoice> owed, Set<InvoiceId> paid) {
    List<Money> amounts =
        owed.stream()
            .map(OpenInvoice::open)
            .filter(amount -> amount.currency().equals(payment.amount().currency()))
            .toList();
    if (Money.sum(amounts, payment.amount().currency()).equals(payment.amount())) {
      owed.stream()
          .filter(one -> one.open().currency().equals(payment.amount().currency()))
          .forEach(one -> paid.add(one.invoice().id()));
    }
  }
}
