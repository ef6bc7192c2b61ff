package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.SURCHARGE_INCOME;
import static io.mspbilling.reconciliation.AccountRole.UNDEPOSITED_FUNDS;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A customer paid something on top for using a card. Dr undeposited funds, Cr surcharge income; it
 * never touches receivables.
 *
 * @param payment the charge that it was a part of
 * @param customer who paid
 * @param date the day it was received
 * @param amount the surcharge alone; positive
 */
public record SurchargeTaken(
    PaymentId payment, BookCustomer customer, PostingDate date, Money amount) implements Posting {

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public SurchargeTaken {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a surcharge must be positive: " + amount);
    }
  }

  /** One that stands in the books under the day on which it happened. */
  public SurchargeTaken(PaymentId payment, BookCustomer customer, LocalDate on, Money amount) {
    this(payment, customer, PostingDate.of(on), amount);
  }

  @Override
  public PostingKind kind() {
    return PostingKind.SURCHARGE;
  }

  @Override
  public String sourceId() {
    return payment.text();
  }

  @Override
  public List<LedgerLine> entries() {
    return Posting.balanced(
        LedgerLine.debit(UNDEPOSITED_FUNDS, amount), LedgerLine.credit(SURCHARGE_INCOME, amount));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("payment", payment)
        .putUnder("customer", customer.facts())
        .put("amount", amount)
        .putAll(date.facts())
        .build();
  }

  static SurchargeTaken of(Facts facts) {
    return new SurchargeTaken(
        facts.read("payment", PaymentId::parse),
        BookCustomer.of(facts.under("customer")),
        PostingDate.of(facts),
        facts.money("amount"));
  }
}
