package io.mspbilling.testkit.world;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.world.Town.Bill;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody pays more than is owed, and the PSA shows no more than came in. */
final class LimitAudit {
  private final Town town;
  private final Collected collected;
  private final Documents documents;

  LimitAudit(Town town, Collected collected, Documents documents) {
    this.town = town;
    this.collected = collected;
    this.documents = documents;
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
      long taken =
          collected.netOf(client.id())
              - wonBack(client)
              + hand
              + checks
              + creditBeforeCharges(client);
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
    long kept =
        collected.keptFor(bill.id())
            + town.ledger.onInvoice(bill.id())
            + town.ledger.restOn(bill.id())
            + town.ledger.creditOn(bill.id());
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
                collected.charges(client.id()).stream()
                    .anyMatch(
                        charge -> charge.captured().isPositive() && !charge.on().isBefore(day)))
        .isPresent();
  }

  /** What was owed again, and paid again, before a dispute about it was won. */
  private long wonBack(Client client) {
    long reversed =
        collected.charges(client.id()).stream()
            .mapToLong(charge -> charge.reversed().minorUnits())
            .sum();
    return Math.max(0, documents.wentBack(client.name()) - reversed);
  }

  /** The credit that the last charge should have been lower by. */
  private long creditBeforeCharges(Client client) {
    return collected.charges(client.id()).stream()
        .filter(charge -> charge.captured().isPositive())
        .map(charge -> charge.on())
        .max(LocalDate::compareTo)
        .map(day -> town.ledger.creditOf(client.name(), day))
        .orElse(0L);
  }

  private long paid(InvoiceId invoice) {
    return town.psa.paymentsOn(invoice).stream()
        .map(RecordedPayment::amount)
        .mapToLong(amount -> amount.minorUnits())
        .sum();
  }
}
