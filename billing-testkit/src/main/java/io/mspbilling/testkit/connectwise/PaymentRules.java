package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Payments of an invoice: they move its balance, and lists may show them late. */
final class PaymentRules implements CollectionRules {
  private final Books books;
  private final Ledger ledger;
  private final Settings settings;
  private final Map<Long, Instant> recordedAt = new HashMap<>();

  PaymentRules(Books books, Settings settings) {
    this.books = books;
    this.ledger = new Ledger(books, settings);
    this.settings = settings;
  }

  /** Returns the payments of an invoice, oldest id first. */
  static Stream<FakeObject> of(long invoiceId, Books books) {
    return books.table("payments").rows().filter(payment -> invoiceId(payment) == invoiceId);
  }

  @Override
  public void entering(Call call) {
    invoice(call.parentId());
  }

  @Override
  public boolean owns(FakeObject row, Call call) {
    return invoiceId(row) == call.parentId();
  }

  @Override
  public boolean listed(FakeObject row) {
    Instant recorded = recordedAt.getOrDefault(row.integer("id").orElseThrow(), Instant.EPOCH);
    return !books.now().isBefore(recorded.plus(settings.paymentListLag()));
  }

  @Override
  public FakeObject creating(FakeObject row, Call call) {
    Ledger.check(invoice(call.parentId()), amount(row));
    boolean replaced = settings.memberReplacesAppliedBy() || !row.has("appliedBy");
    return record(
        replaced ? row.with("appliedBy", Books.MEMBER) : row, call.parentId(), Books.MEMBER);
  }

  /** Stores nothing, but posts the amount and completes the payment as the vendor shows it. */
  FakeObject record(FakeObject payment, long invoiceId, String member) {
    FakeObject before = invoice(invoiceId);
    FakeObject after = ledger.post(before, amount(payment), payment.has("credit"), member);
    recordedAt.put(payment.integer("id").orElseThrow(), books.now());
    Field reference = books.table("payments").shape().field("invoice").orElseThrow();
    return payment
        .with("source", "Default")
        .with("invoice", References.show(before, reference))
        .with("balance", after.get("balance").orElseThrow())
        .with("invoiceBalance", after.get("balance").orElseThrow())
        .with("invoiceTotal", after.get("total").orElse(FakeJson.number("0.0")))
        .with("paymentDate", payment.text("paymentDate").orElseGet(() -> books.time()));
  }

  @Override
  public FakeObject changing(FakeObject before, FakeObject after) {
    BigDecimal difference = amount(after).subtract(amount(before));
    if (difference.signum() == 0 && isCredit(before) == isCredit(after)) {
      return after;
    }
    FakeObject invoice = invoice(invoiceId(before));
    FakeObject without =
        ledger.post(invoice, amount(before).negate(), isCredit(before), Books.MEMBER);
    try {
      Ledger.check(without, amount(after));
    } catch (Refused refused) {
      books.table("invoices").put(invoice);
      throw refused;
    }
    ledger.post(without, amount(after), isCredit(after), Books.MEMBER);
    return after;
  }

  @Override
  public void deleting(FakeObject row) {
    ledger.post(invoice(invoiceId(row)), amount(row).negate(), isCredit(row), Books.MEMBER);
  }

  private FakeObject invoice(long id) {
    return books.table("invoices").get(id);
  }

  private static long invoiceId(FakeObject payment) {
    return payment.at("invoice/id").flatMap(FakeJson::asLong).orElse(-1L);
  }

  private static BigDecimal amount(FakeObject payment) {
    return payment.decimal("amount").orElseThrow();
  }

  private static boolean isCredit(FakeObject payment) {
    return payment.has("credit");
  }
}
