package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was owed on an invoice, day by day. Fees and interest are no part of it, so that none is
 * asked on another.
 *
 * @param amount what was billed, late fees and interest excepted; positive
 * @param dueOn the last day to pay without being late, in the MSP's zone
 * @param changes what was applied and taken back, in any order, also before the due date
 */
public record OpenBalance(Money amount, LocalDate dueOn, List<BalanceChange> changes) {

  /**
   * @throws IllegalArgumentException if the amount is not positive, or a change is in another
   *     currency
   */
  public OpenBalance {
    Objects.requireNonNull(dueOn, "dueOn");
    changes = List.copyOf(changes);
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("what was billed must be positive: " + amount);
    }
    for (BalanceChange change : changes) {
      if (!change.paid().currency().equals(amount.currency())) {
        throw new IllegalArgumentException(
            "what changes " + amount + " must be in its currency: " + change.paid());
      }
    }
  }

  /**
   * What was owed at the end of a day, zero to {@code amount}: what is paid on a day is not owed in
   * the night after it.
   */
  public Money at(LocalDate day) {
    return at(course(), day);
  }

  Money at(NavigableMap<LocalDate, Money> course, LocalDate day) {
    Map.Entry<LocalDate, Money> last = course.floorEntry(day);
    return last == null ? amount : last.getValue();
  }

  /** What was owed at the end of each day on which it changed. */
  NavigableMap<LocalDate, Money> course() {
    NavigableMap<LocalDate, Money> paid = new TreeMap<>();
    changes.forEach(change -> paid.merge(change.on(), change.paid(), Money::plus));
    NavigableMap<LocalDate, Money> course = new TreeMap<>();
    Money zero = Money.zero(amount.currency());
    Money owed = amount;
    for (Map.Entry<LocalDate, Money> day : paid.entrySet()) {
      owed = owed.minus(day.getValue());
      course.put(day.getKey(), owed.isNegative() ? zero : owed.min(amount));
    }
    return course;
  }
}
