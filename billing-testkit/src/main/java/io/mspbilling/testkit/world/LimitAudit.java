package io.mspbilling.testkit.world;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.Town.Bill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Nobody pays more than is owed, and the PSA shows no more than came in. */
final class LimitAudit {
  private final Town town;
  private final Collected collected;
  private final Documents documents;
  private final Set<String> behind;
  private final Set<PaymentId> stuck;

  /**
   * @param behind the clients whose books are behind: a dispute that was lost and won in between
   *     cannot be read from them
   * @param stuck what the PSA refuses to take off invoices again
   */
  LimitAudit(
      Town town,
      Collected collected,
      Documents documents,
      Set<String> behind,
      Set<PaymentId> stuck) {
    this.behind = behind;
    this.stuck = stuck;
    this.town = town;
    this.collected = collected;
    this.documents = documents;
  }

  void check(List<String> findings) {
    Map<String, List<Bill>> bills =
        town.bills.values().stream().collect(Collectors.groupingBy(Bill::client));
    town.bills.values().forEach(bill -> check(bill, findings));
    for (Client client : town.clients.values()) {
      List<Bill> own = bills.getOrDefault(client.name(), List.of());
      checkWhatCameIn(client, own, findings);
      lastCharge(client)
          .filter(day -> !behind.contains(client.name()) || !wasDisputed(client))
          .ifPresent(day -> checkWhatWasOwed(client, own, day, findings));
    }
  }

  private void checkWhatCameIn(Client client, List<Bill> bills, List<String> findings) {
    long paid = bills.stream().mapToLong(bill -> paid(bill.id())).sum();
    long cameIn =
        town.ledger.grossBy(client.name())
            + byHand(bills, town.today())
            + collected.grossOf(client.id());
    if (paid > cameIn) {
      findings.add(
          "the PSA shows "
              + Usd.text(paid)
              + " as paid by "
              + client.name()
              + ", of whom "
              + Usd.text(cameIn)
              + " came in");
    }
  }

  /**
   * Money that was there before the last charge should have stopped it; what people did later, as
   * voiding an invoice, does not make it wrong.
   */
  private void checkWhatWasOwed(
      Client client, List<Bill> bills, LocalDate charged, List<String> findings) {
    long owed = bills.stream().mapToLong(bill -> owedOn(bill, charged)).sum();
    boolean isAfterItsChecks =
        town.ledger.lastBy(client.name()).filter(day -> !charged.isBefore(day)).isPresent();
    long checks = isAfterItsChecks ? town.ledger.by(client.name()) : 0;
    long taken =
        collected.netOf(client.id())
            - wonBack(client)
            + byHand(bills, charged)
            + checks
            + town.ledger.creditOf(client.name(), charged);
    if (taken > owed) {
      findings.add(
          Usd.text(taken)
              + " were taken from "
              + client.name()
              + ", who was billed "
              + Usd.text(owed));
    }
  }

  private long byHand(List<Bill> bills, LocalDate day) {
    return bills.stream().mapToLong(bill -> town.ledger.onInvoice(bill.id(), day)).sum();
  }

  private long owedOn(Bill bill, LocalDate day) {
    Invoice invoice = town.psa.invoiceOnFile(bill.id()).orElseThrow();
    boolean isNothing =
        town.voidedOn(bill.id()).filter(on -> !on.isAfter(day)).isPresent()
            && town.psa.paymentsOn(bill.id()).isEmpty();
    return isNothing ? 0 : invoice.total().minorUnits();
  }

  private void check(Bill bill, List<String> findings) {
    LocalDate asked = lastAskedFor(bill).orElse(town.today());
    long total = owedOn(bill, asked);
    long kept =
        collected.keptFor(bill.id())
            + town.ledger.onInvoice(bill.id())
            + town.ledger.restOn(bill.id())
            + town.ledger.creditOn(bill.id(), asked);
    if (kept > total) {
      findings.add(
          Usd.text(kept)
              + " were collected for invoice "
              + bill.number()
              + " of "
              + Usd.text(total));
    }
  }

  /** What was owed again, and paid again, before a dispute about it was won. */
  private long wonBack(Client client) {
    long reversed =
        collected.charges(client.id()).stream()
            .mapToLong(charge -> charge.reversed().minorUnits())
            .sum();
    return Math.max(0, documents.wentBack(client.name()) - reversed);
  }

  /** What people do with an invoice later does not make a charge for it wrong. */
  private Optional<LocalDate> lastAskedFor(Bill bill) {
    return collected.askedFor(bill.id()).stream()
        .filter(charge -> charge.captured().isPositive())
        .map(LedgerCharge::on)
        .max(LocalDate::compareTo);
  }

  private boolean wasDisputed(Client client) {
    return collected.charges(client.id()).stream().anyMatch(LedgerCharge::wasDisputed);
  }

  /** The day of the last charge that took something. */
  private Optional<LocalDate> lastCharge(Client client) {
    return collected.charges(client.id()).stream()
        .filter(charge -> charge.captured().isPositive())
        .map(LedgerCharge::on)
        .max(LocalDate::compareTo);
  }

  private long paid(InvoiceId invoice) {
    return town.psa.paymentsOn(invoice).stream()
        .filter(payment -> !stuck.contains(payment.id()))
        .map(RecordedPayment::amount)
        .mapToLong(amount -> amount.minorUnits())
        .sum();
  }
}
