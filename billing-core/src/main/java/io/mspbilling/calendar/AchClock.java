package io.mspbilling.calendar;

import io.mspbilling.money.Money;
import io.mspbilling.rules.BundledText;
import io.mspbilling.rules.RuleFormatException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * When an ACH debit settles, and until when it may come back. A pure value: the instant is an
 * argument. Dates and times are those of the banking days' zone, New York by default.
 *
 * <p>The times, the limit and the counts are dated data, {@code ach-clock.txt} in this library's
 * jar. Processors take entries only until some time before the Federal Reserve does; set {@link
 * #withCutOff} and {@link #withProcessorAhead} to what yours tells you.
 */
public final class AchClock {

  private final BusinessCalendar bankingDays;
  private final AchTimes times;

  private AchClock(BusinessCalendar bankingDays, AchTimes times) {
    this.bankingDays = Objects.requireNonNull(bankingDays, "bankingDays");
    this.times = times;
  }

  /** The clock by the library's data, on the Federal Reserve's banking days. */
  public static AchClock standard() {
    return parse(
        BundledText.read(AchClock.class, "ach-clock.txt"), BusinessCalendar.federalReserve());
  }

  /**
   * A clock by other data, in the form of {@code ach-clock.txt}.
   *
   * @throws RuleFormatException if a line cannot be read or is missing
   */
  public static AchClock parse(String text, BusinessCalendar bankingDays) {
    return new AchClock(bankingDays, AchTimes.parse(text));
  }

  /** The same with another time until which, itself included, an entry belongs to its day. */
  public AchClock withCutOff(LocalTime cutOff) {
    return new AchClock(
        bankingDays, times.with(times.ahead(), Objects.requireNonNull(cutOff, "cutOff")));
  }

  /**
   * The same with a processor that takes same-day entries until so long before the operator does.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public AchClock withProcessorAhead(Duration ahead) {
    if (ahead.isNegative()) {
      throw new IllegalArgumentException("a processor is not later than the operator: " + ahead);
    }
    return new AchClock(bankingDays, times.with(ahead, times.cutOff()));
  }

  /** The banking day to which an entry belongs that is handed over at an instant. */
  public LocalDate bankingDay(Instant submitted) {
    LocalDate day = LocalDate.ofInstant(submitted, bankingDays.zone());
    boolean late = submitted.isAfter(at(day, times.cutOff()));
    return late ? bankingDays.after(day) : bankingDays.onOrAfter(day);
  }

  /** When a debit settles that is handed over at an instant: early on the next banking day. */
  public Instant settlement(Instant submitted) {
    return at(bankingDays.after(bankingDay(submitted)), times.nextDay());
  }

  /**
   * When it settles if it is a same-day entry: after the first window of its banking day for which
   * it is in time. Empty if it is above the limit, or too late for the last window.
   *
   * @throws io.mspbilling.money.CurrencyMismatchException if the amount is not in US dollars
   */
  public Optional<Instant> sameDaySettlement(Instant submitted, Money amount) {
    if (amount.compareTo(times.sameDayLimit()) > 0) {
      return Optional.empty();
    }
    LocalDate day = bankingDay(submitted);
    return times.windows().stream()
        .filter(window -> !submitted.isAfter(at(day, window.until()).minus(times.ahead())))
        .map(window -> at(day, window.settles()))
        .findFirst();
  }

  /**
   * The banking day on whose opening a return has come, if it comes within the usual two banking
   * days. What is back later is back as a {@linkplain #lateReturnBy late return}.
   *
   * @param settled the day on which the debit settled
   */
  public LocalDate returnBy(LocalDate settled) {
    return bankingDays.plusBusinessDays(settled, times.returnBankingDays());
  }

  /**
   * The banking day on whose opening a return has come for which a consumer has 60 calendar days,
   * such as one that was not authorised: the first after the 60th.
   *
   * @param settled the day on which the debit settled
   */
  public LocalDate lateReturnBy(LocalDate settled) {
    return bankingDays.after(settled.plusDays(times.lateReturnDays()));
  }

  private Instant at(LocalDate day, LocalTime time) {
    return WallClock.instant(day, time, bankingDays.zone());
  }

  /** The day on which the times were looked up. */
  public LocalDate asOf() {
    return times.facts().asOf();
  }

  /** Where they were looked up. */
  public String source() {
    return times.facts().source();
  }

  /** Whether both know the same times and banking days. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AchClock that
        && bankingDays.equals(that.bankingDays)
        && times.equals(that.times);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bankingDays, times);
  }

  /** The banking days, the cut-off and the date of the data. */
  @Override
  public String toString() {
    return "ACH on " + bankingDays + ", cut-off " + times.cutOff() + ", as of " + asOf();
  }
}
