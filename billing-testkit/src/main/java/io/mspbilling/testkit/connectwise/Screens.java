package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;

/** What people do on the vendor's screens, where more is allowed than through the API. */
final class Screens {
  private static final String CLERK = "billingClerk";

  private final Books books;
  private final PaymentRules payments;

  Screens(Books books, PaymentRules payments) {
    this.books = books;
    this.payments = payments;
  }

  long issue(FakeObject invoice) {
    long id = invoice.integer("id").orElseGet(() -> books.table("invoices").nextId());
    books.load("invoices", FakeJson.object().with("id", id).merge(invoice));
    return id;
  }

  long pay(long invoiceId, String amount, LocalDate date, String type) {
    Table table = books.table("payments");
    long id = table.nextId();
    FakeObject payment =
        FakeJson.object()
            .with("id", id)
            .with("type", type)
            .with("amount", FakeJson.number(amount))
            .with("paymentDate", date + "T00:00:00Z")
            .with("appliedBy", CLERK);
    table.put(books.stamp(payments.record(payment, invoiceId, CLERK), CLERK));
    return id;
  }

  void edit(long invoiceId, FakeObject members) {
    FakeObject invoice = books.table("invoices").get(invoiceId);
    books.load("invoices", books.stamp(invoice.merge(members), CLERK));
  }

  void delete(long invoiceId) {
    Table table = books.table("payments");
    PaymentRules.of(invoiceId, books)
        .toList()
        .forEach(payment -> table.remove(payment.integer("id").orElseThrow()));
    books.table("invoices").remove(invoiceId);
  }
}
