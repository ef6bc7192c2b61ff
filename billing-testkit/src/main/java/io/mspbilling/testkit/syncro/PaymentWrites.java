package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Optional;

/** Takes new payments; there is no way to change one or to take one back. */
final class PaymentWrites {
  private static final String PAYMENT = "payment";

  private final Office office;
  private final FakeSyncroSettings settings;
  private final BodyCheck check;

  PaymentWrites(Office office, FakeSyncroSettings settings) {
    this.office = office;
    this.settings = settings;
    this.check = Bodies.check(member -> office.ignored().add(member));
  }

  FakeAnswer create(Call call) {
    FakeObject sent = check.written(call.object(), Bodies.shape(PAYMENT));
    check.required(sent, Bodies.shape(PAYMENT));
    long customer = Shows.customerId(sent);
    if (office.table(Kind.CUSTOMER).find(customer).isEmpty()) {
      throw Refused.invalid("Customer must exist");
    }
    Optional<Long> invoice = sent.integer("invoice_id");
    if (invoice.isPresent() && office.table(Kind.INVOICE).find(invoice.get()).isEmpty()) {
      throw Refused.invalid("Invoice must exist");
    }
    FakeObject payment = held(sent, customer);
    boolean declined = settings.has(SyncroQuirk.PAYMENTS_DECLINED);
    if (invoice.isPresent() && !declined && !settings.has(SyncroQuirk.PAYMENTS_STAY_UNAPPLIED)) {
      payment = Books.apply(payment, invoice.get());
    }
    if (!declined) {
      enter(payment);
    }
    FakeObject shown =
        Books.shown(payment)
            .without("customer_id")
            .with("success", !declined)
            .with("tickets", FakeJson.array());
    return FakeAnswer.json(200, FakeJson.object().with(PAYMENT, shown));
  }

  private FakeObject held(FakeObject sent, long customer) {
    BigDecimal cents = sent.amount("amount_cents");
    BigDecimal amount =
        settings.has(SyncroQuirk.CENTS_TAKEN_FOR_DOLLARS) ? cents : cents.movePointLeft(2);
    String date =
        sent.text("applied_at")
            .filter(text -> !settings.has(SyncroQuirk.APPLIED_AT_IGNORED))
            .orElse(office.time());
    return FakeJson.object()
        .with("id", office.nextId(Kind.PAYMENT))
        .with("customer_id", customer)
        .with("payment_amount", plain(amount))
        .with("ref_num", sent.get("ref_num").orElse(FakeJson.none()))
        .with("applied_at", date)
        .with("payment_method", method(sent).<FakeJson>map(FakeJson::text).orElse(FakeJson.none()));
  }

  /** A name that the account does not have is none. */
  private Optional<String> method(FakeObject sent) {
    return sent.text("payment_method")
        .filter(
            name ->
                office
                    .table(Kind.METHOD)
                    .rows()
                    .anyMatch(row -> row.text("name").filter(name::equals).isPresent()));
  }

  /** Stores a payment, and does what that entails. */
  void enter(FakeObject payment) {
    FakeObject row =
        FakeJson.object()
            .with("id", Office.id(payment))
            .with("created_at", office.time())
            .with("updated_at", office.time())
            .with("success", true)
            .with("transaction_response", FakeJson.none())
            .with("signature_date", FakeJson.none())
            .merge(payment);
    office.table(Kind.PAYMENT).put(row);
    if (settings.has(SyncroQuirk.PAYMENTS_TOUCH_INVOICES)) {
      Books.split(row)
          .mapToObj(office.table(Kind.INVOICE)::get)
          .forEach(
              invoice -> office.table(Kind.INVOICE).put(invoice.with("updated_at", office.time())));
    }
  }

  /** As the vendor prints it: no more digits than there are. */
  private static FakeJson plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return FakeJson.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
