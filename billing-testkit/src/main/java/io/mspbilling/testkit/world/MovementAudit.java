package io.mspbilling.testkit.world;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.testkit.gateway.ChargeStatus;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.Answered.TakenOff;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.util.List;

/** Every bank line, charge and payout stands in the books, or is shown to a person. */
final class MovementAudit {
  private static final int PATIENCE_DAYS = 8;

  private final Town town;
  private final Collected collected;
  private final Documents documents;
  private final Reopened reopened;
  private final Rows rows;
  private final Behind shown;

  MovementAudit(
      Town town,
      Collected collected,
      Reopened reopened,
      Documents documents,
      Rows rows,
      Behind shown) {
    this.shown = shown;
    this.reopened = reopened;
    this.town = town;
    this.collected = collected;
    this.documents = documents;
    this.rows = rows;
  }

  void check(List<String> findings) {
    town.ledger.lines().forEach(line -> check(line, findings));
    town.answered.takenOff().forEach(one -> check(one, findings));
    collected.charges().stream()
        .filter(charge -> charge.status() == ChargeStatus.SUCCEEDED)
        .forEach(charge -> check(charge, findings));
    new PayoutAudit(town, documents, rows, shown).check(findings);
    town.clients.values().forEach(client -> checkWhatWentBack(client, findings));
    documents.unsettled().stream()
        .filter(id -> !rows.mention(id))
        .map(id -> "some cents of " + id + " settle nothing in the books, and nobody is told")
        .forEach(findings::add);
  }

  private void check(BankLine line, List<String> findings) {
    String id = line.id().text();
    if (rows.mention(ExceptionKind.UNMATCHED_PAYMENT, id) && isLongAnswered(line)) {
      findings.add("what people said about " + id + " is not done, and it waits still");
    }
    checkWhatTheBankTookBack(line, findings);
    if (BankDeeds.isOfTheBank(line)) {
      checkOfTheBank(line, findings);
    } else if (!isSettled(line)
        && !documents.hasReturned(id)
        && !cameAndWent(line)
        && isOld(line.bookedOn(), PATIENCE_DAYS)
        && !shown.isShown(id)) {
      String what = "the " + line.rail() + " of " + line.amount() + " from " + line.counterparty();
      findings.add(
          documents.payment(id).isPresent()
              ? "a part of " + what + " pays for nothing, and nobody is told"
              : what + " (" + id + ") stands nowhere, and nobody is told");
    }
  }

  /**
   * Also of what had paid for nothing people are told, until they say that they have seen to it.
   */
  private void checkWhatTheBankTookBack(BankLine line, List<String> findings) {
    String id = line.id().text();
    if (line.amount().isNegative()
        && !BankDeeds.isOfTheBank(line)
        && !documents.hasReturned(id)
        && !town.answered.isSeenTo(line.id())
        && isOld(line.bookedOn(), PATIENCE_DAYS)
        && !rows.mention(ExceptionKind.MONEY_OUT, id)
        && !shown.isBehind(id)) {
      findings.add(
          line.amount().negated()
              + " went back to "
              + line.counterparty()
              + ", and is in no books, nor shown");
    }
  }

  private boolean isLongAnswered(BankLine line) {
    return town.answered.isAside(line.id())
        || town.answered.appliedOn(line.id()).filter(on -> isOld(on, PATIENCE_DAYS)).isPresent();
  }

  /** It is nobody's payment, and waits until people say so. */
  private void checkOfTheBank(BankLine line, List<String> findings) {
    String id = line.id().text();
    boolean isShown = rows.mention(id);
    boolean isSeenTo =
        town.answered.isAside(line.id()) || town.answered.isDismissed(line.id(), town.today());
    if (documents.payment(id).isPresent() || documents.hasReturned(id)) {
      findings.add("the bank's own money stands in the books as a client's: " + id);
    } else if (isSeenTo && isShownAgain(line)) {
      findings.add("people are shown " + id + " though they have seen to it");
    } else if (!isSeenTo && !isShown && isOld(line.bookedOn(), PATIENCE_DAYS)) {
      findings.add("the bank's own money " + id + " stands nowhere, and nobody is told");
    }
  }

  /**
   * Rows of other things, as of a debt that waits for it, may name what people do not want to see.
   */
  private boolean isShownAgain(BankLine line) {
    String id = line.id().text();
    return town.answered.isAside(line.id())
        ? rows.mention(id)
        : rows.mention(ExceptionKind.UNMATCHED_PAYMENT + " payment " + id)
            || rows.mention(ExceptionKind.MONEY_OUT + " payment " + id);
  }

  private void check(TakenOff one, List<String> findings) {
    String id = one.line().id().text();
    if (documents.payment(id).isPresent() != documents.hasReturned(one.reversal())
        && isOld(one.on(), PATIENCE_DAYS)
        && !rows.mention(id)
        && !rows.mention(one.reversal())) {
      findings.add(id + " was taken off what it paid for, and the books do not say so");
    }
  }

  private boolean isSettled(BankLine line) {
    return documents
        .payment(line.id().text())
        .filter(one -> Documents.onAccount(one) == town.ledger.restUsed(line.id()))
        .isPresent();
  }

  /**
   * What came, settled nothing or not all, and went back, leaves nothing to be said. Of equal ones
   * some that settled all may have gone back, too.
   */
  private boolean cameAndWent(BankLine line) {
    boolean isInBooks = isInBooks(line);
    Rows waiting = rows.without(ExceptionKind.CONTRADICTION); // It is of what was said later.
    int unsettled = 0;
    int settled = 0;
    int wentBack = 0;
    for (BankLine like : town.ledger.lines()) {
      if (like.counterparty().equals(line.counterparty())
          && like.amount().abs().equals(line.amount().abs())
          && isInBooks(like) == isInBooks
          && !waiting.mention(like.id().text())) {
        if (like.amount().isNegative()) {
          wentBack++;
        } else if (isSettled(like)) {
          settled++;
        } else {
          unsettled++;
        }
      }
    }
    return unsettled <= wentBack && wentBack <= unsettled + settled;
  }

  private boolean isInBooks(BankLine line) {
    String id = line.id().text();
    return documents.payment(id).isPresent() || documents.hasReturned(id);
  }

  private void check(LedgerCharge charge, List<String> findings) {
    String id = charge.payment().text();
    if (documents.payment(id).isEmpty()
        && isOld(charge.on(), PATIENCE_DAYS)
        && !shown.isShown(id)
        && !rows.mention(charge.request().key().value())) {
      findings.add("charge " + id + " of " + charge.captured() + " is in no books, nor shown");
    }
  }

  private void checkWhatWentBack(Client client, List<String> findings) {
    long wentBack =
        collected.charges(client.id()).stream()
            .filter(charge -> reopened.on(charge) + PATIENCE_DAYS < town.day())
            .filter(charge -> !shown.isShown(charge.payment().text()))
            .mapToLong(charge -> charge.reversed().minorUnits())
            .sum();
    if (wentBack > documents.wentBack(client.name())) {
      findings.add(
          Usd.text(wentBack)
              + " went back to "
              + client.name()
              + ", of which the books show "
              + Usd.text(documents.wentBack(client.name())));
    }
  }

  private boolean isOld(LocalDate day, int patience) {
    return day.plusDays(patience).isBefore(town.today());
  }
}
