package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.stream.Stream;

/** Payments that no accounting batch holds yet. The change of case in the paths is the vendor's. */
final class UnpostedPayments {
  private static final Shape SHAPE = Bodies.shape("unposted-payment");

  private final Books books;

  UnpostedPayments(Books books) {
    this.books = books;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("GET", "/finance/accounting/unpostedpayments", this::list),
        new Endpoint("GET", "/finance/accounting/unpostedPayments/count", this::count),
        new Endpoint("GET", "/finance/accounting/unpostedPayments/{id}", this::read));
  }

  private FakeAnswer list(Call call) {
    return Listing.list(call.request(), rows(), SHAPE);
  }

  private FakeAnswer count(Call call) {
    return Listing.count(call.request(), rows(), SHAPE);
  }

  private FakeAnswer read(Call call) {
    return rows()
        .filter(row -> row.integer("id").filter(id -> id == call.id()).isPresent())
        .findFirst()
        .map(row -> Answers.ok(FieldChoice.apply(call.request(), row)))
        .orElseThrow(() -> Refused.notFound("unposted payment " + call.id()));
  }

  private Stream<FakeObject> rows() {
    return books
        .table("payments")
        .rows()
        .filter(payment -> !payment.has("glBatchID"))
        .map(payment -> payment.only(SHAPE.fields().keySet()));
  }
}
