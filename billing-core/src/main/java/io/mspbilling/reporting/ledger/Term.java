package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A part of an invoice and when it is due: all of it, or one of its instalments.
 *
 * @param dueOn the last day to pay without being late
 * @param amount 0 or more
 */
public record Term(LocalDate dueOn, Money amount) {

  /**
   * @throws IllegalArgumentException if the amount is negative
   */
  public Term {
    Objects.requireNonNull(dueOn, "dueOn");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a term must not be negative: " + amount);
    }
  }

  /** What some terms come to; at least one. */
  static Money sum(List<Term> terms) {
    return Money.sum(terms.stream().map(Term::amount).toList(), terms.get(0).amount().currency());
  }

  static void requireWhole(List<Term> terms, Money amount) {
    Money sum = Money.zero(amount.currency());
    LocalDate last = LocalDate.MIN;
    for (Term term : terms) {
      if (term.dueOn().isBefore(last)) {
        throw new IllegalArgumentException("terms must be in the order of their days: " + terms);
      }
      last = term.dueOn();
      sum = sum.plus(term.amount());
    }
    if (!terms.isEmpty() && !sum.equals(amount)) {
      throw new IllegalArgumentException("terms come to " + sum + ", the invoice to " + amount);
    }
  }
}
