package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.List;

/** What of a payment settles an invoice in the PSA, and nothing in the books. */
record OnAccount(PaymentId payment, CustomerId customer, List<String> invoices, Money amount) {

  OnAccount {
    invoices = List.copyOf(invoices);
  }

  static OnAccount of(PaymentReceived payment, Money amount) {
    return new OnAccount(
        payment.payment(),
        payment.customer().id(),
        payment.settlements().stream().map(Settlement::invoiceNumber).distinct().toList(),
        amount);
  }

  ExceptionRow row() {
    return ExceptionRow.of(
            ExceptionKind.BOOKS_DIFFER,
            new Subject.OfPayment(payment),
            "less was open in the books than in the PSA on "
                + String.join(", ", invoices)
                + ": the payment is posted in full, and "
                + amount
                + " of it lies on the customer's account there",
            "put the invoice right in the books and apply it, then dismiss this")
        .withCustomer(customer)
        .withAmount(amount);
  }

  Facts facts() {
    return Facts.builder()
        .put("payment", payment)
        .put("customer", customer)
        .putList("invoices", invoices, (facts, number) -> facts.put("number", number))
        .put("amount", amount)
        .build();
  }

  static OnAccount of(Facts facts) {
    return new OnAccount(
        facts.read("payment", PaymentId::parse),
        facts.read("customer", CustomerId::parse),
        facts.list("invoices", one -> one.text("number")),
        facts.money("amount"));
  }
}
