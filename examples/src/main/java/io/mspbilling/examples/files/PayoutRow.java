package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.settlement.EntryKind;
import io.mspbilling.reconciliation.settlement.PayoutEntry;
import io.mspbilling.reconciliation.settlement.PayoutReport;
import java.util.Arrays;
import java.util.Currency;

/** A line of {@code payouts}. */
final class PayoutRow {

  private PayoutRow() {}

  static PayoutReport read(Node fields) {
    Currency currency = fields.requiredCurrency("currency");
    return PayoutReport.builder()
        .id(new PayoutId(SystemName.of("file"), fields.requiredText("id")))
        .processor(fields.text("processor").orElse(""))
        .arrivesOn(fields.requiredDate("arrivalOn"))
        .gross(Ledger.money(fields, "gross", currency))
        .fee(Ledger.money(fields, "fee", currency))
        .net(Ledger.money(fields, "net", currency))
        .bankDeposit(fields.text("bankDeposit").map(Ledger::paymentId))
        .entries(fields.list("entries").stream().map(entry -> entry(entry, currency)).toList())
        .build();
  }

  private static PayoutEntry entry(Node entry, Currency currency) {
    return PayoutEntry.builder()
        .kind(kind(entry.requiredText("kind")))
        .charge(entry.text("charge").orElse(""))
        .payment(entry.text("payment").map(Ledger::paymentId))
        .customer(entry.text("customer").map(Ledger::customerId))
        .invoiceNumber(entry.text("invoiceNumber").orElse(""))
        .gross(Ledger.money(entry, "gross", currency))
        .fee(Ledger.money(entry, "fee", currency))
        .net(Ledger.money(entry, "net", currency))
        .build();
  }

  private static EntryKind kind(String name) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(EntryKind.OTHER);
  }
}
