package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.PROCESSOR_CLEARING;
import static io.mspbilling.reconciliation.AccountRole.REFUNDS_GIVEN;
import static io.mspbilling.reconciliation.AccountRole.SURCHARGE_INCOME;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The MSP gave money back for good: the invoice stays paid and income is given up. Dr refunds
 * given, Dr surcharge income, Cr clearing. A refund that re-opens its invoice is a {@link
 * PaymentReversed} instead.
 *
 * @param sourceId {@code system:id} of the refund
 * @param customer who got the money
 * @param date the day it was given
 * @param amount how much; positive
 * @param surcharge how much of it gives a surcharge back; zero for none
 */
public record RefundGiven(
    String sourceId, BookCustomer customer, PostingDate date, Money amount, Money surcharge)
    implements Posting {

  /**
   * @throws IllegalArgumentException if the amount is not positive, or the surcharge not a part of
   *     it
   */
  public RefundGiven {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund must be positive: " + amount);
    }
    if (surcharge.isNegative() || surcharge.compareTo(amount) > 0) {
      throw new IllegalArgumentException(surcharge + " is no part of a refund of " + amount);
    }
  }

  /** One without a surcharge, in the books under the day on which it happened. */
  public RefundGiven(String sourceId, BookCustomer customer, LocalDate on, Money amount) {
    this(sourceId, customer, PostingDate.of(on), amount, Money.zero(amount.currency()));
  }

  @Override
  public PostingKind kind() {
    return PostingKind.REFUND;
  }

  @Override
  public List<LedgerLine> entries() {
    return Posting.balanced(
        LedgerLine.debit(REFUNDS_GIVEN, amount.minus(surcharge)),
        LedgerLine.debit(SURCHARGE_INCOME, surcharge),
        LedgerLine.credit(PROCESSOR_CLEARING, amount));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("sourceId", sourceId)
        .putUnder("customer", customer.facts())
        .put("amount", amount)
        .put("surcharge", surcharge)
        .putAll(date.facts())
        .build();
  }

  static RefundGiven of(Facts facts) {
    return new RefundGiven(
        facts.text("sourceId"),
        BookCustomer.of(facts.under("customer")),
        PostingDate.of(facts),
        facts.money("amount"),
        facts
            .findAs("surcharge", Money::parse)
            .orElseGet(() -> Money.zero(facts.money("amount").currency())));
  }
}
