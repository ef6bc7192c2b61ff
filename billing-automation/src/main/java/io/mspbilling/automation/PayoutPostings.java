package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.FeePaid;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payout is posted once the bank shows it and all that it contains stands in the books; never
 * before, and never with a difference.
 */
final class PayoutPostings {

  private final Day day;
  private final Map<PaymentId, Receipt> charges = new HashMap<>();

  private PayoutPostings(Day day) {
    this.day = day;
    for (Receipt receipt : day.receipts()) {
      if (receipt.landsIn() == AccountRole.UNDEPOSITED_FUNDS) {
        charges.put(receipt.payment(), receipt);
      }
    }
  }

  static void plan(Day day, PayoutArrivals arrivals) {
    PayoutPostings postings = new PayoutPostings(day);
    for (Payout payout : day.ledger().payouts()) {
      arrivals
          .arrival(payout)
          .ifPresentOrElse(
              line -> postings.plan(payout, line.bookedOn()), () -> reportMissing(day, payout));
    }
  }

  private void plan(Payout payout, LocalDate bookedOn) {
    List<Deposited> deposited = new ArrayList<>();
    Money takenBack = Money.zero(payout.net().currency());
    boolean complete = true;
    for (PayoutLine line : payout.lines()) {
      if (line.kind() == PayoutLineKind.CHARGE) {
        Optional<List<Deposited>> documents = documents(payout, line);
        documents.ifPresent(deposited::addAll);
        complete &= documents.isPresent();
      } else {
        takenBack = takenBack.minus(line.gross());
      }
    }
    if (!complete) {
      return;
    }
    Posting posting =
        deposited.isEmpty() && takenBack.isZero() && payout.net().isNegative()
            ? new FeePaid(payout.id().text(), bookedOn, payout.net().negated())
            : new PayoutReceived(
                payout.id(), bookedOn, deposited, payout.fees(), takenBack, payout.net());
    if (day.postings().contains(posting.kind())) {
      day.post(posting, "payout seen at the bank");
    }
  }

  /** What a charge in a payout is in the books; empty if that is not settled yet. */
  private Optional<List<Deposited>> documents(Payout payout, PayoutLine line) {
    Optional<Receipt> known = line.payment().map(charges::get);
    if (known.isEmpty()) {
      day.leaveToPeople(
          ExceptionKind.UNKNOWN_PAYMENT,
          "payout " + payout.id(),
          "contains charge " + line.sourceId() + " of " + line.gross() + ", not known to us",
          "find out who took that charge; until then this payout is not posted");
      return Optional.empty();
    }
    Receipt receipt = known.get();
    List<Deposited> deposited = new ArrayList<>();
    boolean complete = add(deposited, receipt, PostingKind.PAYMENT_RECEIVED, receipt.amount());
    if (receipt.surcharge().isPositive()) {
      complete &= add(deposited, receipt, PostingKind.SURCHARGE, receipt.surcharge());
    }
    return complete ? Optional.of(deposited) : Optional.empty();
  }

  private boolean add(List<Deposited> deposited, Receipt receipt, PostingKind kind, Money amount) {
    Optional<DocumentRef> document = day.document(kind, receipt.payment().text());
    document.ifPresent(found -> deposited.add(new Deposited(receipt.payment(), found, amount)));
    return document.isPresent();
  }

  private static void reportMissing(Day day, Payout payout) {
    if (day.today().isAfter(payout.arrivesOn().plusDays(day.policies().payoutGraceDays()))) {
      day.leaveToPeople(
          ExceptionKind.PAYOUT_MISSING,
          "payout " + payout.id(),
          payout.net() + " should have arrived on " + payout.arrivesOn(),
          "ask the gateway and the bank for it; it is not posted before it arrives");
    }
  }
}
