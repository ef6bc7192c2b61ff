package io.mspbilling.accounting.quickbooks.online.internal.form;

import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.id;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.reference;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredId;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredMoney;

import io.mspbilling.accounting.quickbooks.online.entity.SalesForm;
import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LineJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.SalesItemLineDetailJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.SalesTransactionJson;
import io.mspbilling.json.Fields;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sales receipts and refund receipts have in common on the wire. */
final class SalesLines {
  private static final String DETAIL_TYPE = "SalesItemLineDetail";

  private SalesLines() {}

  static List<SalesLine> read(SalesTransactionJson wire, Fields fields, Currency currency) {
    return WireValues.lines(wire.line(), fields, (line, at) -> read(line, at, currency));
  }

  /** Empty for a subtotal, a discount or a text. */
  private static Optional<SalesLine> read(LineJson line, Fields fields, Currency currency) {
    SalesItemLineDetailJson detail = line.salesItemLineDetail();
    if (detail == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SalesLine(
            requiredMoney(line.amount(), fields, "Amount", currency),
            requiredId(detail.itemRef(), fields, DETAIL_TYPE + ".ItemRef"),
            id(detail.taxCodeRef(), fields),
            fields.text(line.description()).orElse("")));
  }

  static SalesTransactionJson write(SalesForm value, @Nullable ReferenceJson currency) {
    return new SalesTransactionJson(
        null,
        null,
        null,
        null,
        reference(value.customer()),
        null,
        value.on().toString(),
        WireValues.note(value.privateNote()),
        currency,
        value.lines().stream().<@Nullable LineJson>map(SalesLines::write).toList(),
        reference(value.depositTo()),
        reference(value.paymentMethod()),
        value.reference().orElse(null),
        null);
  }

  private static LineJson write(SalesLine line) {
    BigDecimal amount = line.amount().amount();
    return new LineJson(
        null,
        WireValues.note(line.description()),
        amount,
        null,
        DETAIL_TYPE,
        new SalesItemLineDetailJson(
            reference(line.item()), BigDecimal.ONE, amount, reference(line.taxCode())),
        null,
        null);
  }

  static Optional<Currency> currency(SalesForm value) {
    return value.lines().stream().map(line -> line.amount().currency()).findFirst();
  }
}
