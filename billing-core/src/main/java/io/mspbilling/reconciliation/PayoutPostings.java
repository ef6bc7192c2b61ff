package io.mspbilling.reconciliation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payout is posted once the bank shows it and all that it contains stands in the books; never
 * before, and never with a difference.
 */
public final class PayoutPostings {

  private final Bookkeeping books;
  private final Function<PaymentId, Optional<Receipt>> receipts;
  private final BiFunction<Payout, PayoutLine, List<ChargeRequest>> mayBe;

  /**
   * @param receipts what a payment in a payout brought
   * @param mayBe which charges of ours one may be that nobody knows
   */
  public PayoutPostings(
      Bookkeeping books,
      Function<PaymentId, Optional<Receipt>> receipts,
      BiFunction<Payout, PayoutLine, List<ChargeRequest>> mayBe) {
    this.books = books;
    this.receipts = receipts;
    this.mayBe = mayBe;
  }

  /**
   * Orders the posting of a payout that arrived.
   *
   * @param bookedOn the day the bank booked it
   * @return whether it is in the books
   */
  public boolean decide(Payout payout, LocalDate bookedOn, Worklist worklist) {
    if (payout.lines().isEmpty()) {
      return payout.net().isZero() || unproven(payout, worklist);
    }
    List<Deposited> deposited = new ArrayList<>();
    Money takenBack = Money.zero(payout.net().currency());
    boolean complete = true;
    boolean known = true;
    for (PayoutLine line : payout.lines()) {
      if (line.kind() == PayoutLineKind.CHARGE) {
        Optional<Receipt> receipt =
            line.payment().flatMap(receipts).filter(Receipt::throughGateway);
        if (receipt.isEmpty()) {
          unknown(payout, line, worklist);
          known = false;
        }
        complete &= receipt.filter(found -> add(deposited, found)).isPresent();
      } else {
        takenBack = takenBack.minus(line.gross());
      }
    }
    if (!complete) {
      if (known) {
        reportMissingKind(payout, worklist);
      }
      return known && books.kinds().isEmpty();
    }
    Posting posting =
        deposited.isEmpty() && takenBack.isZero() && payout.net().isNegative()
            ? new FeePaid(payout.id().text(), books.date(bookedOn), payout.net().negated())
            : new PayoutReceived(
                payout.id(),
                books.date(bookedOn),
                deposited,
                payout.fees(),
                takenBack,
                payout.net());
    if (books.takes(posting.kind())) {
      books.post(posting, "payout seen at the bank", worklist);
    } else if (books.takes(PostingKind.PAYOUT)) {
      byHand(payout, posting.kind(), worklist);
      return false;
    }
    return books.isDone(posting.kind(), posting.sourceId());
  }

  /** A payout links what is in it, and what the books do not take is never there. */
  private void reportMissingKind(Payout payout, Worklist worklist) {
    if (books.takes(PostingKind.PAYOUT)) {
      Stream.of(PostingKind.PAYMENT_RECEIVED, PostingKind.SURCHARGE)
          .filter(kind -> !books.takes(kind))
          .findFirst()
          .ifPresent(kind -> byHand(payout, kind, worklist));
    }
  }

  private static void byHand(Payout payout, PostingKind kind, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.NOT_SUPPORTED,
                new Subject.OfPayout(payout.id()),
                payout.net() + " arrived, and the books take no " + Words.of(kind),
                "post it by hand, then dismiss this")
            .withAmount(payout.net()));
  }

  /** Without its lines nobody can say which payments it brought, and what it cost. */
  private boolean unproven(Payout payout, Worklist worklist) {
    if (books.takes(PostingKind.PAYOUT)) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.PAYOUT_UNPROVEN,
                  new Subject.OfPayout(payout.id()),
                  payout.net() + " arrived, and it was not told what is in it",
                  "look at the gateway what it is made of, and post it by hand")
              .withAmount(payout.net()));
    }
    return !books.takes(PostingKind.PAYOUT);
  }

  private void unknown(Payout payout, PayoutLine line, Worklist worklist) {
    String ours =
        mayBe.apply(payout, line).stream()
            .map(charge -> charge.key() + " (" + charge.description() + ")")
            .collect(Collectors.joining(" or "));
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.UNKNOWN_PAYMENT,
                new Subject.OfEvent(line.sourceId()),
                "payout "
                    + payout.id()
                    + " contains payment "
                    + line.payment().map(PaymentId::text).orElse(line.sourceId())
                    + " of "
                    + line.gross()
                    + ", not known to us"
                    + (ours.isEmpty() ? "" : "; it may be charge " + ours),
                ours.isEmpty()
                    ? "find out who took that charge; until then this payout is not posted"
                    : "look at the gateway whose it is, and rule that charge done by this payment, or"
                        + " not done; until then this payout is not posted, and nobody is charged"
                        + " again for it")
            .withAmount(line.gross()));
  }

  /** Adds what a charge in a payout is in the books; false if that is not settled yet. */
  private boolean add(List<Deposited> deposited, Receipt receipt) {
    return add(deposited, receipt, PostingKind.PAYMENT_RECEIVED, receipt.amount())
        && (!receipt.surcharge().isPositive()
            || add(deposited, receipt, PostingKind.SURCHARGE, receipt.surcharge()));
  }

  private boolean add(List<Deposited> deposited, Receipt receipt, PostingKind kind, Money amount) {
    Optional<DocumentRef> document = books.posted().find(kind, receipt.payment().text());
    document.ifPresent(found -> deposited.add(new Deposited(receipt.payment(), found, amount)));
    return document.isPresent();
  }
}
