package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;

/** The narrow door to invoices that are closed: their status and their internal notes. */
final class ClosedInvoices {
  private static final Shape SHAPE = Bodies.shape("closed-invoice");

  private final Books books;

  ClosedInvoices(Books books) {
    this.books = books;
  }

  List<Endpoint> endpoints() {
    String path = "/finance/closedInvoices/{id}";
    return List.of(
        new Endpoint("PATCH", path, call -> change(call, Patch.changes(call.json(), SHAPE, false))),
        new Endpoint("PUT", path, call -> change(call, call.object())));
  }

  private FakeAnswer change(Call call, FakeObject members) {
    Table invoices = books.table("invoices");
    FakeObject invoice = invoices.get(call.id());
    FakeObject changes = Bodies.CHECK.written(members, SHAPE);
    if (!changes.members().isEmpty()) {
      FakeObject expanded = References.expand(changes, SHAPE, books);
      invoice = books.stamp(Patch.apply(invoice, expanded));
      invoices.put(invoice);
    }
    return Answers.ok(invoice.only(SHAPE.fields().keySet()));
  }
}
