package io.mspbilling.accounting.quickbooks.online.internal.form;

import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.id;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.money;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredId;

import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.SalesTransactionJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sales receipts. */
public final class SalesReceiptForm implements WritableForm<SalesReceipt, SalesTransactionJson> {

  @Override
  public String entity() {
    return "SalesReceipt";
  }

  @Override
  public Class<SalesTransactionJson> wire() {
    return SalesTransactionJson.class;
  }

  @Override
  public @Nullable SalesTransactionJson in(AnswerJson answer) {
    return answer.salesReceipt();
  }

  @Override
  public SalesReceipt read(SalesTransactionJson wire, Fields fields, Currency home) {
    Currency currency = WireValues.currency(wire.currencyRef(), fields, home);
    return SalesReceipt.builder()
        .customer(id(wire.customerRef(), fields))
        .on(fields.requiredDate(wire.txnDate(), "TxnDate"))
        .depositTo(requiredId(wire.depositToAccountRef(), fields, "DepositToAccountRef"))
        .lines(SalesLines.read(wire, fields, currency))
        .paymentMethod(id(wire.paymentMethodRef(), fields))
        .reference(fields.text(wire.paymentRefNum()))
        .privateNote(fields.text(wire.privateNote()).orElse(""))
        .total(money(wire.totalAmt(), fields, "TotalAmt", currency))
        .build();
  }

  @Override
  public SalesTransactionJson write(SalesReceipt value, @Nullable ReferenceJson currency) {
    return SalesLines.write(value, currency);
  }

  @Override
  public Optional<Currency> currency(SalesReceipt value) {
    return SalesLines.currency(value);
  }
}
