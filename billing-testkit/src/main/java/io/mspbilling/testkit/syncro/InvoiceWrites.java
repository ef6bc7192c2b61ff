package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Makes and changes invoices and their lines. */
final class InvoiceWrites {
  private static final String UPDATED_AT = "updated_at";

  private final Office office;
  private final Shows shows;
  private final BodyCheck check;

  InvoiceWrites(Office office, Shows shows) {
    this.office = office;
    this.shows = shows;
    this.check = Bodies.check(member -> office.ignored().add(member));
  }

  /** Lines that are sent along are passed over without a word; a number is found if none is. */
  FakeAnswer create(Call call) {
    FakeObject sent = check.written(call.object(), Kind.INVOICE.shape());
    check.required(sent, Kind.INVOICE.shape());
    if (office.table(Kind.CUSTOMER).find(Shows.customerId(sent)).isEmpty()) {
      throw Refused.field("customer", "must exist");
    }
    long id = office.nextId(Kind.INVOICE);
    FakeObject row =
        FakeJson.object()
            .with("id", id)
            .with("number", Long.toString(id % 100_000))
            .merge(sent)
            .with("id", id)
            .with("created_at", office.time())
            .with(UPDATED_AT, office.time());
    office.table(Kind.INVOICE).put(row);
    return shown(row);
  }

  /** Members that are left out stay as they are. */
  FakeAnswer update(Call call) {
    FakeObject sent = check.written(call.object(), Kind.INVOICE.shape()).without("id");
    return shown(touched(office.table(Kind.INVOICE).get(call.id()).merge(sent)));
  }

  /** Answers that all went well, also where it did not: one that is paid stays. */
  FakeAnswer delete(Call call) {
    FakeObject row = office.table(Kind.INVOICE).get(call.id());
    if (shows.books().on(call.id()).findAny().isEmpty()) {
      remove(call.id());
    }
    return FakeAnswer.json(
        200,
        FakeJson.object().with("message", "We deleted # " + row.text("number").orElse("") + "."));
  }

  /** Removes an invoice with its lines; its payments become credit of the customer. */
  void remove(long id) {
    office.lines(id).forEach(line -> office.table(Kind.LINE).remove(Office.id(line)));
    shows
        .books()
        .on(id)
        .forEach(
            payment -> {
              FakeObject rest = payment.inner("applied").without(Long.toString(id));
              office.table(Kind.PAYMENT).put(payment.with("applied", rest));
            });
    office.table(Kind.INVOICE).remove(id);
  }

  FakeAnswer addLine(Call call) {
    FakeObject invoice = office.table(Kind.INVOICE).get(call.id());
    FakeObject sent = check.written(call.object(), Kind.LINE.shape());
    if (!sent.has("item") && !sent.has("product_id")) {
      throw Refused.errors("Item can't be blank");
    }
    FakeObject line =
        FakeJson.object()
            .with("quantity", 1)
            .merge(sent)
            .with("id", office.nextId(Kind.LINE))
            .with("invoice_id", call.id())
            .with("created_at", office.time())
            .with(UPDATED_AT, office.time());
    office.table(Kind.LINE).put(line);
    FakeObject unused = touched(invoice);
    return line(line);
  }

  /** A line of a paid invoice stays as it is, and the answer is a success all the same. */
  FakeAnswer updateLine(Call call) {
    FakeObject invoice = office.table(Kind.INVOICE).get(call.parentId());
    FakeObject before = lineOf(call);
    if (shows.books().isPaid(invoice)) {
      return FakeAnswer.json(
          200, FakeJson.object().with("message", "This invoice is already paid."));
    }
    FakeObject line =
        before
            .merge(check.written(call.object(), Kind.LINE.shape()))
            .with("id", call.id())
            .with("invoice_id", call.parentId())
            .with(UPDATED_AT, office.time());
    office.table(Kind.LINE).put(line);
    FakeObject unused = touched(invoice);
    return line(line);
  }

  FakeAnswer deleteLine(Call call) {
    FakeObject unused = lineOf(call);
    office.table(Kind.LINE).remove(call.id());
    return shown(touched(office.table(Kind.INVOICE).get(call.parentId())));
  }

  private FakeObject lineOf(Call call) {
    return office
        .table(Kind.LINE)
        .find(call.id())
        .filter(line -> Shows.invoiceId(line) == call.parentId())
        .orElseThrow(Refused::notFound);
  }

  private FakeObject touched(FakeObject invoice) {
    FakeObject row = invoice.with(UPDATED_AT, office.time());
    office.table(Kind.INVOICE).put(row);
    return row;
  }

  private FakeAnswer shown(FakeObject invoice) {
    return FakeAnswer.json(200, FakeJson.object().with("invoice", shows.detailed(invoice)));
  }

  private FakeAnswer line(FakeObject line) {
    return FakeAnswer.json(200, FakeJson.object().with("line_item", shows.line(line)));
  }
}
