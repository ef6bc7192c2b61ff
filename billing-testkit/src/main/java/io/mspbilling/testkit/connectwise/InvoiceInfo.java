package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Index;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Optional;

/** An invoice with all its lines in one answer. */
final class InvoiceInfo {
  private final Table invoices;
  private final Index products;
  private final Index expenses;
  private final Index timeEntries;

  InvoiceInfo(Books books) {
    invoices = books.table("invoices");
    products = byInvoice(books, "products");
    expenses = byInvoice(books, "expenseEntries");
    timeEntries = byInvoice(books, "timeEntries");
  }

  private static Index byInvoice(Books books, String collection) {
    return books
        .table(collection)
        .index(row -> row.at("invoice/id").flatMap(FakeJson::asLong).stream());
  }

  Endpoint endpoint() {
    return new Endpoint("GET", "/finance/info/invoice/{id}", this::read);
  }

  private FakeAnswer read(Call call) {
    FakeObject invoice = invoices.get(call.id());
    return Answers.ok(
        FakeJson.object()
            .with("id", call.id())
            .with("invoice", invoice)
            .with("products", lines(products, call.id()))
            .with("bundledComponentsInfo", FakeJson.array())
            .with("expenses", lines(expenses, call.id()))
            .with("timeEntries", lines(timeEntries, call.id()))
            .with("agreementBillingInfo", agreement(invoice)));
  }

  private static FakeArray lines(Index lines, long invoiceId) {
    return FakeJson.array(lines.of(invoiceId).toList());
  }

  /** The flat fee of an agreement has no line record of its own; it shows here only. */
  private static FakeArray agreement(FakeObject invoice) {
    Optional<FakeObject> agreement = invoice.object("agreement");
    Optional<FakeJson> amount = invoice.get("agreementAmount");
    if (agreement.isEmpty()
        || amount.flatMap(FakeJson::asDecimal).filter(a -> a.signum() != 0).isEmpty()) {
      return FakeArray.EMPTY;
    }
    return FakeJson.array(
        FakeJson.object()
            .with("agreementName", agreement.get().text("name").orElse(""))
            .with("agreementType", agreement.get().text("type").orElse(""))
            .with("agreementAmount", amount.get())
            .with("agreementRecId", agreement.get().integer("id").orElseThrow()));
  }
}
