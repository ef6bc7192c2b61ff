package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Optional;

/** Invoices: made by the API without amounts, frozen once closed, kept while money is on them. */
final class InvoiceRules implements CollectionRules {
  private final Books books;

  InvoiceRules(Books books) {
    this.books = books;
  }

  @Override
  public FakeObject creating(FakeObject row, Call call) {
    FakeObject invoice = row;
    if (!row.has("invoiceNumber")) {
      invoice = invoice.with("invoiceNumber", String.valueOf(row.integer("id").orElseThrow()));
    }
    if (!row.has("status")) {
      invoice = withDefaultStatus(invoice);
    }
    for (String amount :
        new String[] {"subtotal", "salesTax", "total", "payments", "credits", "balance"}) {
      invoice = invoice.with(amount, FakeJson.number("0.0"));
    }
    return invoice.with("specialInvoiceFlag", true);
  }

  @Override
  public FakeObject changing(FakeObject before, FakeObject after) {
    if (isClosed(before)) {
      throw Refused.invalid(
          "invoice", "status", "InvoiceClosed", "A closed invoice cannot be changed here.");
    }
    return after;
  }

  @Override
  public void deleting(FakeObject row) {
    long id = row.integer("id").orElseThrow();
    if (PaymentRules.of(id, books).findAny().isPresent()) {
      throw Refused.because(409, "Conflict", "The invoice has payments.");
    }
  }

  static boolean isClosed(FakeObject invoice) {
    return invoice.at("status/isClosed").flatMap(FakeJson::asBool).orElse(false);
  }

  private FakeObject withDefaultStatus(FakeObject invoice) {
    Table statuses = books.table("billingStatuses");
    Field field = books.table("invoices").shape().field("status").orElseThrow();
    Optional<FakeObject> standard =
        statuses.rows().filter(s -> s.bool("defaultFlag").orElse(false)).findFirst();
    return standard
        .map(status -> invoice.with("status", References.show(status, field)))
        .orElse(invoice);
  }
}
