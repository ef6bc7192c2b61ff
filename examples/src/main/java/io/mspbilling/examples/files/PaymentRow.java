package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.Rail;
import java.util.Locale;

/** A line of {@code payments}. */
final class PaymentRow {

  private PaymentRow() {}

  static Payment read(Node fields) {
    return Payment.builder()
        .id(Ledger.paymentId(fields.requiredText("id")))
        .receivedOn(fields.requiredDate("receivedOn"))
        .amount(Ledger.money(fields, "amount", fields.requiredCurrency("currency")))
        .rail(rail(fields.text("method").orElse("")))
        .payer(fields.text("payer").orElse(""))
        .memo(fields.text("memo").orElse(""))
        .customer(fields.text("customer").map(Ledger::customerId))
        .gatewayRef(fields.text("gatewayRef").orElse(""))
        .build();
  }

  private static Rail rail(String method) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "ach" -> Rail.ACH;
      case "card" -> Rail.CARD;
      case "check", "lockbox" -> Rail.CHECK;
      case "wire" -> Rail.WIRE;
      default -> Rail.OTHER;
    };
  }
}
