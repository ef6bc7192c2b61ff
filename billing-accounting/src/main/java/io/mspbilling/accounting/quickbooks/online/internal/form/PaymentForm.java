package io.mspbilling.accounting.quickbooks.online.internal.form;

import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.id;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.money;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.reference;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredId;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredMoney;

import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentLine;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LineJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LinkedTxnJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.PaymentJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers' payments. */
public final class PaymentForm implements WritableForm<Payment, PaymentJson> {

  @Override
  public String entity() {
    return "Payment";
  }

  @Override
  public Class<PaymentJson> wire() {
    return PaymentJson.class;
  }

  @Override
  public @Nullable PaymentJson in(AnswerJson answer) {
    return answer.payment();
  }

  @Override
  public Payment read(PaymentJson wire, Fields fields, Currency home) {
    Currency currency = WireValues.currency(wire.currencyRef(), fields, home);
    return Payment.builder()
        .customer(requiredId(wire.customerRef(), fields, "CustomerRef"))
        .on(fields.requiredDate(wire.txnDate(), "TxnDate"))
        .total(requiredMoney(wire.totalAmt(), fields, "TotalAmt", currency))
        .lines(WireValues.lines(wire.line(), fields, (line, at) -> line(line, at, currency)))
        .depositTo(id(wire.depositToAccountRef(), fields))
        .paymentMethod(id(wire.paymentMethodRef(), fields))
        .reference(fields.text(wire.paymentRefNum()))
        .privateNote(fields.text(wire.privateNote()).orElse(""))
        .unapplied(money(wire.unappliedAmt(), fields, "UnappliedAmt", currency))
        .build();
  }

  private static Optional<PaymentLine> line(LineJson line, Fields fields, Currency currency) {
    return WireValues.link(line, fields)
        .map(
            link ->
                new PaymentLine(
                    requiredMoney(line.amount(), fields, "Amount", currency),
                    new LinkedTxn(
                        fields.requiredText(link.txnType(), "LinkedTxn.TxnType"),
                        fields.requiredText(link.txnId(), "LinkedTxn.TxnId"))));
  }

  @Override
  public PaymentJson write(Payment value, @Nullable ReferenceJson currency) {
    return new PaymentJson(
        null,
        null,
        null,
        null,
        reference(value.customer()),
        value.on().toString(),
        WireValues.note(value.privateNote()),
        currency,
        value.lines().stream().<@Nullable LineJson>map(PaymentForm::line).toList(),
        reference(value.depositTo()),
        reference(value.paymentMethod()),
        value.reference().orElse(null),
        value.total().amount(),
        null);
  }

  private static LineJson line(PaymentLine line) {
    LinkedTxnJson link = new LinkedTxnJson(line.applied().id(), line.applied().type(), null);
    return new LineJson(null, null, line.amount().amount(), List.of(link), null, null, null, null);
  }

  @Override
  public Optional<Currency> currency(Payment value) {
    return Optional.of(value.total().currency());
  }

  @Override
  public boolean replacesLines() {
    return true;
  }
}
