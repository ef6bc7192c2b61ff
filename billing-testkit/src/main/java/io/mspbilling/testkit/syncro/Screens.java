package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;

/** What people do on the vendor's own pages, where records are deleted without a trace. */
final class Screens {
  private static final BodyCheck CHECK =
      Bodies.check(
          member -> {
            throw new IllegalArgumentException("not a member of the vendor's: " + member);
          });
  private static final String LINES = "line_items";

  private final Office office;
  private final PaymentWrites payments;
  private final InvoiceWrites invoices;

  Screens(Office office, PaymentWrites payments, InvoiceWrites invoices) {
    this.office = office;
    this.payments = payments;
    this.invoices = invoices;
  }

  void load(FakeObject data) {
    for (String path : data.members().keySet()) {
      FakeArray rows =
          data.array(path).orElseThrow(() -> new IllegalArgumentException("no array: " + path));
      rows.objects().forEach(row -> add(Kind.named(path), row));
    }
  }

  long add(Kind kind, FakeObject row) {
    try {
      FakeObject unused = CHECK.written(row, kind.shape());
    } catch (Refused wrong) {
      throw new IllegalArgumentException(kind + ": " + wrong.getMessage(), wrong);
    }
    long id = row.integer("id").orElseGet(() -> office.nextId(kind));
    FakeObject numbered = row.with("id", id);
    if (kind == Kind.PAYMENT) {
      payments.enter(numbered);
      return id;
    }
    FakeObject stamps =
        kind == Kind.SCHEDULE
            ? FakeJson.object()
            : FakeJson.object().with("created_at", office.time()).with("updated_at", office.time());
    FakeObject stored =
        FakeJson.object().with("id", id).merge(stamps).merge(numbered.without(LINES));
    office.table(kind).put(stored);
    row.objects(LINES).forEach(line -> addLine(id, line));
    return id;
  }

  private void addLine(long invoice, FakeObject line) {
    long unused =
        add(
            Kind.LINE,
            FakeJson.object().with("quantity", "1.0").merge(line).with("invoice_id", invoice));
  }

  void edit(Kind kind, long id, FakeObject members) {
    FakeObject row = office.table(kind).get(id).merge(members);
    office.table(kind).put(row.has("updated_at") ? row.with("updated_at", office.time()) : row);
  }

  void delete(Kind kind, long id) {
    FakeObject unused = office.table(kind).get(id);
    if (kind == Kind.INVOICE) {
      invoices.remove(id);
    } else {
      office.table(kind).remove(id);
    }
  }

  /** Records a payment on one invoice. */
  long pay(long invoice, String amount, LocalDate date, String method) {
    FakeObject row = office.table(Kind.INVOICE).get(invoice);
    FakeObject payment =
        FakeJson.object()
            .with("id", office.nextId(Kind.PAYMENT))
            .with("customer_id", Shows.customerId(row))
            .with("payment_amount", FakeJson.number(amount))
            .with("applied_at", date + "T00:00:00.000Z")
            .with("ref_num", "")
            .with("payment_method", method);
    payments.enter(Books.apply(payment, invoice));
    return Office.id(payment);
  }
}
