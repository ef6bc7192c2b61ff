package io.mspbilling.testkit.world;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.world.Town.Bill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody pays more than is owed, and the PSA shows no more than came in. */
final class LimitAudit {
  private final Town town;
  private final Collected collected;

  LimitAudit(Town town, Collected collected) {
    this.town = town;
    this.collected = collected;
  }

  void check(List<String> findings) {
    Map<String, Long> paid = new HashMap<>();
    Map<String, Long> byHand = new HashMap<>();
    Map<String, Long> owing = new HashMap<>();
    for (Bill bill : town.bills.values()) {
      Invoice invoice = town.psa.invoiceOnFile(bill.id()).orElseThrow();
      boolean isNothing = invoice.isVoid() && town.psa.paymentsOn(bill.id()).isEmpty();
      long total = isNothing ? 0 : invoice.total().minorUnits();
      check(bill, total, findings);
      owing.merge(bill.client(), total, Long::sum);
      paid.merge(bill.client(), paid(bill.id()), Long::sum);
      byHand.merge(bill.client(), town.ledger.onInvoice(bill.id()), Long::sum);
    }
    for (Client client : town.clients.values()) {
      String name = client.name();
      long hand = byHand.getOrDefault(name, 0L);
      long cameIn = town.ledger.grossBy(name) + hand + collected.grossOf(client.id());
      if (paid.getOrDefault(name, 0L) > cameIn) {
        findings.add(
            "the PSA shows "
                + Usd.text(paid.getOrDefault(name, 0L))
                + " as paid by "
                + name
                + ", of whom "
                + Usd.text(cameIn)
                + " came in");
      }
      long checks = isChargedAfterItsCheck(client) ? town.ledger.by(name) : 0;
      long taken = collected.netOf(client.id()) + hand + checks;
      if (taken > owing.getOrDefault(name, 0L)) {
        findings.add(
            Usd.text(taken)
                + " were taken from "
                + name
                + ", who was billed "
                + Usd.text(owing.getOrDefault(name, 0L)));
      }
    }
  }

  private void check(Bill bill, long total, List<String> findings) {
    long kept = collected.keptFor(bill.id()) + town.ledger.onInvoice(bill.id());
    if (kept > total) {
      findings.add(
          Usd.text(kept)
              + " were collected for invoice "
              + bill.number()
              + " of "
              + Usd.text(total));
    }
  }

  /** Money that was there before the charge should have stopped it. */
  private boolean isChargedAfterItsCheck(Client client) {
    return town.ledger
        .lastBy(client.name())
        .filter(
            day ->
                collected.charges().stream()
                    .anyMatch(
                        charge ->
                            charge.captured().isPositive()
                                && charge.request().customer().equals(client.id())
                                && !charge.on().isBefore(day)))
        .isPresent();
  }

  private long paid(InvoiceId invoice) {
    return town.psa.paymentsOn(invoice).stream()
        .map(RecordedPayment::amount)
        .mapToLong(amount -> amount.minorUnits())
        .sum();
  }
}
