package io.mspbilling.communication.dunning;

import io.mspbilling.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When a step is due.
 *
 * @param anchor from when on it is counted
 * @param days how many days after that day; negative for before it
 * @param unit which days count
 */
public record StepTime(Anchor anchor, int days, DayUnit unit) {

  /** Which days count. */
  public enum DayUnit {
    /** All. */
    CALENDAR,
    /**
     * Business days, counted from the nearest one to the anchor as {@link BusinessCalendar} does.
     */
    BUSINESS
  }

  /**
   * Checks the combination.
   *
   * @throws IllegalArgumentException if it would come before the step before it
   */
  public StepTime {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(unit, "unit");
    if (anchor == Anchor.PREVIOUS_STEP && days < 1) {
      throw new IllegalArgumentException("a step comes after the one before it, not " + days);
    }
  }

  /** So many days after the due date; negative for before it. */
  public static StepTime daysLate(int days) {
    return new StepTime(Anchor.DUE, days, DayUnit.CALENDAR);
  }

  /** So many business days after the due date; negative for before it. */
  public static StepTime businessDaysLate(int days) {
    return new StepTime(Anchor.DUE, days, DayUnit.BUSINESS);
  }

  /** So many days after the message before was sent. */
  public static StepTime daysAfterPrevious(int days) {
    return new StepTime(Anchor.PREVIOUS_STEP, days, DayUnit.CALENDAR);
  }

  /** The day, if the anchor is on {@code from}. */
  LocalDate after(LocalDate from, BusinessCalendar calendar) {
    if (unit == DayUnit.CALENDAR) {
      return from.plusDays(days);
    }
    return days < 0
        ? calendar.minusBusinessDays(from, -days)
        : calendar.plusBusinessDays(from, days);
  }

  /** As in {@code 3 business days after the due date}. */
  @Override
  public String toString() {
    String from =
        switch (anchor) {
          case ISSUED -> "the invoice date";
          case DUE -> "the due date";
          case PREVIOUS_STEP -> "the message before";
        };
    if (days == 0) {
      return "on " + from;
    }
    int count = Math.abs(days);
    return count
        + (unit == DayUnit.BUSINESS ? " business" : "")
        + (count == 1 ? " day " : " days ")
        + (days < 0 ? "before " : "after ")
        + from;
  }
}
