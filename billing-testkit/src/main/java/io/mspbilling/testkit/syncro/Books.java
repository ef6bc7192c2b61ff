package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What invoices come to and what is left of them. How payments are split, only this knows. */
record Books(Office office) {
  private static final String APPLIED = "applied";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  BigDecimal subtotal(long invoice) {
    return office.lines(invoice).map(Books::extended).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal total(FakeObject invoice) {
    return subtotal(Office.id(invoice)).add(Office.number(invoice, "tax"));
  }

  BigDecimal due(FakeObject invoice) {
    long id = Office.id(invoice);
    return total(invoice)
        .subtract(on(id).map(one -> applied(one, id)).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** An invoice of nothing is paid only once somebody marked it. */
  boolean isPaid(FakeObject invoice) {
    BigDecimal total = total(invoice);
    return invoice.flag("is_paid")
        || (total.signum() != 0 && due(invoice).signum() * total.signum() <= 0);
  }

  /** The payments on an invoice. */
  Stream<FakeObject> on(long invoice) {
    return office.payments(invoice);
  }

  /** The invoices that a payment is for. */
  static LongStream split(FakeObject payment) {
    return payment.inner(APPLIED).members().keySet().stream().mapToLong(Long::parseLong);
  }

  /** How much of a payment is for an invoice. */
  static BigDecimal applied(FakeObject payment, long invoice) {
    return payment.inner(APPLIED).amount(Long.toString(invoice));
  }

  /** A payment that goes to one invoice. */
  static FakeObject apply(FakeObject payment, long invoice) {
    return payment.with(
        APPLIED, FakeJson.object().with(Long.toString(invoice), payment.amount("payment_amount")));
  }

  /** A payment as it is shown: of how it is split, the invoices alone. */
  static FakeObject shown(FakeObject payment) {
    List<FakeJson> invoices = split(payment).<FakeJson>mapToObj(FakeJson::number).toList();
    return payment.without(APPLIED).with("invoice_ids", invoices);
  }

  private static BigDecimal extended(FakeObject line) {
    BigDecimal full = Office.number(line, "price").multiply(Office.number(line, "quantity"));
    BigDecimal percent =
        Office.number(line, "line_discount_percent").add(Office.number(line, "discount_percent"));
    return full.subtract(full.multiply(percent).divide(HUNDRED, 4, RoundingMode.HALF_UP))
        .subtract(Office.number(line, "discount_dollars"))
        .setScale(2, RoundingMode.HALF_UP);
  }
}
