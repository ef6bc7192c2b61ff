package io.mspbilling.collection;

import io.mspbilling.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/**
 * How much is usual in a day. What goes beyond is not done before a person approves it.
 *
 * @param count how many, at least 0
 * @param totals how much in all in each currency; a currency that is not named is limited by the
 *     count alone
 */
public record DayLimit(int count, List<Money> totals) {

  private static final DayLimit NONE = new DayLimit(Integer.MAX_VALUE, List.of());

  /**
   * @throws IllegalArgumentException if the count is negative
   */
  public DayLimit {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    totals = List.copyOf(totals);
  }

  /** Everything is usual. */
  public static DayLimit none() {
    return NONE;
  }

  /** So many, and so much in each of these currencies. */
  public static DayLimit of(int count, Money... totals) {
    return new DayLimit(count, List.of(totals));
  }

  /** So many, and the same number of units of each of the currencies that are used most. */
  static DayLimit ofUnits(int count, long units) {
    return new DayLimit(
        count,
        List.of("USD", "CAD", "EUR", "GBP", "AUD").stream()
            .map(code -> Money.ofMinor(units * 100, Currency.getInstance(code)))
            .toList());
  }

  /** What is usual for charges: 500, and 250,000.00 in each of USD, CAD, EUR, GBP, AUD. */
  public static DayLimit ofCharges() {
    return ofUnits(500, 250_000);
  }

  /** What is usual for refunds: 25, and 25,000.00 in each of USD, CAD, EUR, GBP, AUD. */
  public static DayLimit ofRefunds() {
    return ofUnits(25, 25_000);
  }

  /** Whether these are more than is usual. */
  public boolean isExceededBy(Collection<Money> amounts) {
    return amounts.size() > count
        || Money.sums(amounts).stream()
            .anyMatch(sum -> totals.stream().anyMatch(limit -> isMore(sum, limit)));
  }

  private static boolean isMore(Money sum, Money limit) {
    return sum.currency().equals(limit.currency()) && sum.compareTo(limit) > 0;
  }
}
