package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One business event as the books have to show it. A posting knows its double entry; how it becomes
 * a document (a payment, a deposit, a journal entry) is the accounting system's business.
 */
public sealed interface Posting
    permits FeePaid, PaymentReceived, PaymentReversed, PayoutReceived, RefundGiven, SurchargeTaken {

  PostingKind kind();

  /** Under which day it stands in the books, and when it happened. */
  PostingDate date();

  /** The day it counts for the books, in the MSP's zone. */
  default LocalDate on() {
    return date().day();
  }

  /**
   * What is posted, as {@code system:id} of its source: the charge, the payout, the return. Two
   * systems may give the same id.
   */
  String sourceId();

  /** The id alone, as its system writes it: what people there look for. */
  default String reference() {
    return sourceId().substring(sourceId().indexOf(':') + 1);
  }

  /** The double entry. Its amounts add up to zero, and none of them is zero. */
  List<LedgerLine> entries();

  /** The journal's form. */
  Facts facts();

  /**
   * Reads the journal's form.
   *
   * @throws io.mspbilling.journal.FactsException if it is not one
   */
  static Posting of(Facts facts) {
    PostingKind kind = facts.read("posting", PostingKind::valueOf);
    return switch (kind) {
      case PAYMENT_RECEIVED -> PaymentReceived.of(facts);
      case SURCHARGE -> SurchargeTaken.of(facts);
      case PAYOUT -> PayoutReceived.of(facts);
      case REVERSAL -> PaymentReversed.of(facts);
      case REFUND -> RefundGiven.of(facts);
      case FEE -> FeePaid.of(facts);
    };
  }

  /**
   * @throws IllegalStateException if debits and credits differ
   */
  static List<LedgerLine> balanced(LedgerLine... lines) {
    List<LedgerLine> entries =
        List.of(lines).stream().filter(line -> !line.amount().isZero()).toList();
    Money sum =
        entries.stream()
            .map(LedgerLine::amount)
            .reduce(Money.zero(lines[0].amount().currency()), Money::plus);
    if (!sum.isZero()) {
      throw new IllegalStateException("debits and credits differ by " + sum + ": " + entries);
    }
    return entries;
  }
}
