package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
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
    FakeObject invoice = withDefaults(row);
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
    return withDefaults(after);
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

  /** An invoice without a number or a status gets its id and the standard one. */
  private FakeObject withDefaults(FakeObject row) {
    FakeObject invoice =
        row.has("invoiceNumber")
            ? row
            : row.with("invoiceNumber", String.valueOf(row.integer("id").orElseThrow()));
    Table statuses = books.table("billingStatuses");
    Field field = books.table("invoices").shape().field("status").orElseThrow();
    Optional<FakeObject> standard =
        statuses.rows().filter(s -> s.bool("defaultFlag").orElse(false)).findFirst();
    return invoice.has("status")
        ? invoice
        : standard
            .map(status -> invoice.with("status", References.show(status, field)))
            .orElse(invoice);
  }
}
