package io.mspbilling.testkit.world;

import io.mspbilling.communication.Message;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.testkit.world.Town.Bill;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was before the first day is not the library's: old debts are neither charged nor reminded of
 * but shown, until somebody has them collected, and money that came before is nobody's news.
 */
final class FirstDayAudit {
  private static final int PATIENCE_DAYS = 4;

  private final Town town;
  private final Collected collected;
  private final Documents documents;
  private final Rows rows;

  FirstDayAudit(Town town, Collected collected, Documents documents, Rows rows) {
    this.town = town;
    this.collected = collected;
    this.documents = documents;
    this.rows = rows;
  }

  void check(List<String> findings) {
    town.ledger.before().forEach(line -> check(line, findings));
    town.bills.values().stream()
        .filter(bill -> bill.dueDay() < town.firstDay())
        .filter(this::isLeftAlone)
        .forEach(bill -> check(bill, findings));
  }

  private boolean isLeftAlone(Bill bill) {
    return town.client(bill.client())
        .filter(client -> town.answered.collectedOn(client.id()).isEmpty())
        .isPresent();
  }

  private void check(BankLine line, List<String> findings) {
    String id = line.id().text();
    if (documents.payment(id).isPresent() || documents.hasReturned(id) || rows.mention(id)) {
      findings.add("line " + id + " is from before the first day, and something is made of it");
    }
  }

  private void check(Bill bill, List<String> findings) {
    String what = "invoice " + bill.number() + ", which was due before the first day,";
    if (!collected.askedFor(bill.id()).isEmpty()) {
      findings.add(what + " is charged");
    }
    if (town.mail.sent().stream().anyMatch(message -> isAbout(message, bill))) {
      findings.add(what + " is reminded of");
    }
    if (town.psa.owed(bill.id()).isPositive() && !isJustReopened(bill) && !isShown(bill)) {
      findings.add(what + " is shown to nobody");
    }
  }

  /** A run reads the PSA first: what it takes off an invoice then is seen at the next one. */
  private boolean isJustReopened(Bill bill) {
    return Stream.of(
            town.answered.lastTakenOff(bill.client()), town.ledger.lastTakenBack(bill.client()))
        .flatMap(Optional::stream)
        .anyMatch(day -> !day.plusDays(PATIENCE_DAYS).isBefore(town.today()));
  }

  private static boolean isAbout(Message message, Bill bill) {
    return message.body().matches("(?s).*invoice " + bill.number() + "\\b.*");
  }

  private boolean isShown(Bill bill) {
    return rows.mention(bill.number())
        || rows.mention(bill.id().value())
        || town.client(bill.client()).filter(one -> rows.mention(one.id().text())).isPresent();
  }
}
