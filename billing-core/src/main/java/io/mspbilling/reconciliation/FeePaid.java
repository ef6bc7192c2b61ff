package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.BANK;
import static io.mspbilling.reconciliation.AccountRole.PROCESSING_FEES;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A gateway drew its fee from the bank on its own, instead of keeping it back from a payout. Dr
 * fees, Cr bank.
 *
 * @param sourceId {@code system:id} of the fee
 * @param date the day the bank shows it
 * @param amount how much; positive
 */
public record FeePaid(String sourceId, PostingDate date, Money amount) implements Posting {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public FeePaid {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(date, "date");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a fee must be positive: " + amount);
    }
  }

  /** One that stands in the books under the day on which it happened. */
  public FeePaid(String sourceId, LocalDate on, Money amount) {
    this(sourceId, PostingDate.of(on), amount);
  }

  @Override
  public PostingKind kind() {
    return PostingKind.FEE;
  }

  @Override
  public List<LedgerLine> entries() {
    return Posting.balanced(
        LedgerLine.debit(PROCESSING_FEES, amount), LedgerLine.credit(BANK, amount));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("sourceId", sourceId)
        .put("amount", amount)
        .putAll(date.facts())
        .build();
  }

  static FeePaid of(Facts facts) {
    return new FeePaid(facts.text("sourceId"), PostingDate.of(facts), facts.money("amount"));
  }
}
