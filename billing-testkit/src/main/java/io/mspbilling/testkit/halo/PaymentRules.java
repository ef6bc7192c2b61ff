package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Payments: each is of one invoice; it may show late, and move the invoice later still. */
final class PaymentRules implements Rules {
  private final Office office;
  private final FakeHaloSettings settings;
  private final Map<Long, Instant> enteredAt = new HashMap<>();

  PaymentRules(Office office, FakeHaloSettings settings) {
    this.office = office;
    this.settings = settings;
  }

  @Override
  public Predicate<FakeObject> filter(Query query) {
    Predicate<FakeObject> members = Filters.oneOf(query, "client_id", "invoice_id", "intent_id");
    return members.and(this::isListed);
  }

  @Override
  public FakeObject shown(FakeObject row) {
    FakeObject invoice = office.table(Entity.INVOICE).get(invoiceId(row));
    FakeObject shown = row.with("invoice_invoicenumber", invoice.text("invoicenumber").orElse(""));
    return invoice
        .integer("client_id")
        .map(client -> shown.with("client_id", client))
        .map(known -> known.with("client_name", InvoiceRules.client(invoice, office)))
        .orElse(shown);
  }

  @Override
  public FakeObject saving(FakeObject before, FakeObject after) {
    long invoice = invoiceId(after);
    if (office.table(Entity.INVOICE).find(invoice).isEmpty()) {
      throw Refused.invalid("Invoice " + invoice + " not found");
    }
    return after;
  }

  @Override
  public void saved(FakeObject row) {
    enteredAt.putIfAbsent(Office.id(row), office.now());
    touch(row);
  }

  @Override
  public void deleted(FakeObject row) {
    touch(row);
  }

  private void touch(FakeObject row) {
    if (!settings.has(HaloQuirk.PAYMENTS_LEAVE_LAST_MODIFIED)) {
      FakeObject invoice = office.table(Entity.INVOICE).get(invoiceId(row));
      office.table(Entity.INVOICE).put(invoice.with("last_modified", office.time()));
    }
  }

  /** The payments of an invoice that lists show by now. */
  Stream<FakeObject> listed(long invoiceId) {
    return office.payments(invoiceId).filter(this::isListed).map(this::shown);
  }

  /** The payments that have moved the invoice's amounts by now. */
  List<FakeObject> moving(long invoiceId) {
    return office
        .payments(invoiceId)
        .filter(row -> enteredAt.containsKey(Office.id(row)) && isOver(row, settings.paymentLag()))
        .toList();
  }

  static BigDecimal sum(List<FakeObject> payments) {
    return payments.stream()
        .map(payment -> payment.amount("amount"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isListed(FakeObject row) {
    return isOver(row, settings.paymentListLag());
  }

  private boolean isOver(FakeObject row, Duration lag) {
    Instant entered = enteredAt.getOrDefault(Office.id(row), Instant.EPOCH);
    return !office.now().isBefore(entered.plus(lag));
  }

  private static long invoiceId(FakeObject payment) {
    return payment.integer("invoice_id").orElse(0L);
  }
}
