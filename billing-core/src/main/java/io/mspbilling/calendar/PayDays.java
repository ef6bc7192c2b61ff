package io.mspbilling.calendar;

import io.mspbilling.rules.BundledText;
import io.mspbilling.rules.DatedFacts;
import io.mspbilling.rules.RuleFormatException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which an account is most likely to hold money: pay days, and where one is no business
 * day, the first one after. A value; dates are days in the calendar's zone.
 *
 * @param calendar the business days
 * @param days the pay days; one at least
 */
public record PayDays(BusinessCalendar calendar, Set<PayDay> days) {

  /**
   * Takes the days as they are now.
   *
   * @throws IllegalArgumentException if there are none
   */
  public PayDays {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("there must be a pay day");
    }
    days = Set.copyOf(days);
  }

  /**
   * The pay days usual in the United States: the 1st, the 15th, the last business day and Fridays,
   * as {@code pay-days.txt} in this library's jar says.
   */
  public static PayDays usual(BusinessCalendar calendar) {
    return parse(BundledText.read(PayDays.class, "pay-days.txt"), calendar);
  }

  /**
   * Reads pay days from a text with lines {@code as of:}, {@code source:} and, for instance, {@code
   * pay days: 1, 15, last business day, Friday}.
   *
   * @throws RuleFormatException if a line cannot be read or is missing
   */
  public static PayDays parse(String text, BusinessCalendar calendar) {
    DatedFacts.Line line = DatedFacts.parse(text).only("pay days");
    try {
      return new PayDays(
          calendar,
          Arrays.stream(line.value().split(",", -1))
              .map(PayDay::parse)
              .collect(Collectors.toSet()));
    } catch (IllegalArgumentException e) {
      throw line.wrong("pay days are like \"1, 15, last business day, Friday\"");
    }
  }

  /** The first pay day on or after a date: a business day. */
  public LocalDate onOrAfter(LocalDate date) {
    // A pay day in the closed days before the date may have moved to the date or past it.
    LocalDate day = calendar.before(date).plusDays(1);
    while (!isPayDay(day)) {
      day = day.plusDays(1);
    }
    return calendar.onOrAfter(day);
  }

  /** The first pay day from one date to another, both included; empty if there is none. */
  public Optional<LocalDate> within(LocalDate from, LocalDate noLaterThan) {
    return Optional.of(onOrAfter(from)).filter(day -> !day.isAfter(noLaterThan));
  }

  private boolean isPayDay(LocalDate date) {
    return days.stream().anyMatch(day -> day.isOn(date, calendar));
  }
}
