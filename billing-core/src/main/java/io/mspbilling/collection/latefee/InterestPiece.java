package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The interest of a time in which neither balance nor rate nor length of the year changes.
 *
 * @param from the day with the first night that counts
 * @param to the day after the last night; after {@code from}
 * @param balance what was open
 * @param yearlyPercent the rate, no higher than the lawful one
 * @param daysOfYear what the days are divided by
 * @param exact balance by rate by days over days of the year; not rounded
 */
public record InterestPiece(
    LocalDate from,
    LocalDate to,
    Money balance,
    BigDecimal yearlyPercent,
    int daysOfYear,
    ExactAmount exact) {

  public InterestPiece {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(balance, "balance");
    Objects.requireNonNull(yearlyPercent, "yearlyPercent");
    Objects.requireNonNull(exact, "exact");
  }

  static InterestPiece of(
      LocalDate from, LocalDate to, Money balance, BigDecimal yearlyPercent, int daysOfYear) {
    long days = ChronoUnit.DAYS.between(from, to);
    return new InterestPiece(
        from,
        to,
        balance,
        yearlyPercent,
        daysOfYear,
        ExactAmount.of(balance).percent(yearlyPercent).share(days, daysOfYear));
  }

  /** How many nights count; 1 or more. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  @Override
  public String toString() {
    return from
        + " to "
        + to
        + ": "
        + balance
        + " at "
        + yearlyPercent.toPlainString()
        + " % for "
        + days()
        + "/"
        + daysOfYear
        + " days is "
        + exact;
  }
}
