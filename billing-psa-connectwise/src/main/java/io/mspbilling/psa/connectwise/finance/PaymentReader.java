package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.LastChange;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.References;
import io.mspbilling.psa.connectwise.internal.wire.PaymentJson;

/** Reads the wire form of {@link ConnectWisePayment}. */
final class PaymentReader {
  static final RecordKind<PaymentJson, ConnectWisePayment> KIND =
      new RecordKind<>("payment", "payments", PaymentJson.class, PaymentReader::read);

  private PaymentReader() {}

  static ConnectWisePayment read(PaymentJson wire) {
    Fields fields = Fields.of("payment", wire.id());
    return ConnectWisePayment.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .type(fields.text(wire.type()))
        .source(fields.text(wire.source()))
        .invoice(References.item(fields, "invoice", wire.invoice()))
        .credit(References.item(fields, "credit", wire.credit()))
        .amount(fields.decimal(wire.amount(), "amount"))
        .invoiceBalance(fields.decimal(wire.invoiceBalance(), "invoiceBalance"))
        .paymentDate(fields.date(wire.paymentDate(), "paymentDate"))
        .appliedBy(fields.text(wire.appliedBy()))
        .changedAt(LastChange.at(fields, wire.info()))
        .updatedBy(LastChange.by(fields, wire.info()))
        .build();
  }
}
