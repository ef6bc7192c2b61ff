package io.mspbilling.testkit.world;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Payout;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.testkit.world.Answered.TakenOff;
import io.mspbilling.testkit.world.Town.Bill;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gateway, bank, PSA and books add up to the cent. */
final class SumsAudit {
  private static final int SAME_CHECK_DAYS = 15;

  private final Town town;
  private final Collected collected;
  private final Documents documents;
  private final Rows rows;
  private final Set<String> behind;

  /**
   * @param behind the clients of whom a refused posting is shown
   */
  SumsAudit(Town town, Collected collected, Documents documents, Rows rows, Set<String> behind) {
    this.behind = behind;
    this.town = town;
    this.collected = collected;
    this.documents = documents;
    this.rows = rows;
  }

  /** What holds at any time. */
  void check(List<String> findings) {
    if (!town.gateway.balance().foots()) {
      findings.add("the gateway's own books do not foot: " + town.gateway.balance());
    }
    long arrived = 0;
    long posted = 0;
    for (Payout payout : town.gateway.payouts()) {
      if (!payout.arrivesOn().isAfter(town.today())) {
        arrived += payout.net().minorUnits() - missing(payout);
        posted += documents.hasPayout(payout.id().text()) ? payout.net().minorUnits() : 0;
      }
    }
    equal(
        "the bank account and what was brought to it",
        town.bank.balance(Usd.CURRENCY),
        town.ledger.all() + arrived,
        findings);
    for (BankLine line : town.ledger.lines()) {
      String id = line.id().text();
      boolean isPosted = documents.payment(id).isPresent() || documents.hasReturned(id);
      posted += isPosted ? line.amount().minorUnits() : 0;
    }
    for (TakenOff one : town.answered.takenOff()) {
      long cents = one.line().amount().minorUnits();
      posted += documents.payment(one.line().id().text()).isPresent() ? cents : 0;
      posted -= documents.hasReturned(one.reversal()) ? cents : 0;
    }
    equal(
        "the books' bank account and the documents for it",
        town.books.balance(AccountRole.BANK, Usd.CURRENCY),
        posted,
        findings);
  }

  private long missing(Payout payout) {
    return town.bank.missingOf(payout.id()).map(Money::minorUnits).orElse(0L);
  }

  /** What holds once all has come to rest: the PSA and the books agree on what each client paid. */
  void checkAtRest(List<String> findings) {
    Map<String, Long> paid = new HashMap<>();
    for (Bill bill : town.bills.values()) {
      long payments =
          town.psa.paymentsOn(bill.id()).stream()
              .map(RecordedPayment::amount)
              .mapToLong(amount -> amount.minorUnits())
              .sum();
      long byHand = town.ledger.onInvoice(bill.id()) + town.ledger.restOn(bill.id());
      paid.merge(bill.client(), payments - byHand, Long::sum);
    }
    for (Client client : town.clients.values()) {
      long inPsa = paid.getOrDefault(client.name(), 0L);
      if (!isShown(client) && !isUnexplained(client, inPsa) && !isCashForACheck(client, inPsa)) {
        equal(
            "what " + client.name() + " paid by the books and by the PSA",
            Usd.cents(documents.settled(client.name())),
            inPsa,
            findings);
      }
    }
  }

  /** Whether the PSA has more from a person, for money that waits for one on the bank account. */
  private boolean isUnexplained(Client client, long inPsa) {
    long waiting =
        town.ledger.lines().stream()
            .filter(line -> line.counterparty().equals(client.name()))
            .filter(line -> rows.mention(line.id().text()))
            .filter(line -> documents.payment(line.id().text()).isEmpty())
            .mapToLong(line -> Math.max(0, line.amount().minorUnits()))
            .sum();
    long more = inPsa - documents.settled(client.name());
    return more > 0 && more <= waiting;
  }

  /**
   * Whether the PSA has less for cash that was entered about the time of a check of the same
   * amount: it does not say which of the two an entry is.
   */
  private boolean isCashForACheck(Client client, long inPsa) {
    long cash =
        town.bills.values().stream()
            .filter(bill -> bill.client().equals(client.name()))
            .flatMap(bill -> town.psa.paymentsOn(bill.id()).stream())
            .filter(payment -> payment.recordedBy().equals("office"))
            .filter(payment -> town.ledger.lines().stream().anyMatch(line -> isLike(line, payment)))
            .mapToLong(payment -> payment.amount().minorUnits())
            .sum();
    long less = documents.settled(client.name()) - inPsa;
    return less > 0 && less <= cash;
  }

  private static boolean isLike(BankLine check, RecordedPayment cash) {
    return check.amount().equals(cash.amount())
        && Math.abs(ChronoUnit.DAYS.between(check.bookedOn(), cash.paidOn())) <= SAME_CHECK_DAYS;
  }

  /** Whether people were told to put something right for a client. */
  private boolean isShown(Client client) {
    return behind.contains(client.name())
        || rows.mention(client.id().text())
        || town.bills.values().stream()
            .anyMatch(
                bill ->
                    bill.client().equals(client.name())
                        && (rows.mention(bill.number()) || rows.mention(bill.id().text())))
        || collected.charges(client.id()).stream()
            .anyMatch(
                charge -> !charge.reversed().isZero() || rows.mention(charge.payment().text()));
  }

  private static void equal(String what, Money one, long other, List<String> findings) {
    if (one.minorUnits() != other) {
      findings.add(what + " differ: " + Usd.text(one.minorUnits()) + " and " + Usd.text(other));
    }
  }
}
