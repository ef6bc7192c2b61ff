package io.mspbilling.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Hours, and perhaps days, in which a customer is neither charged nor written to. A value.
 *
 * <p>It is quiet whenever a clock in {@link #zone()} shows a quiet time: an hour that comes twice
 * as the clock is put back is quiet twice, and one that is left out is not quiet at all.
 *
 * @param zone the customer's, or the MSP's
 * @param from the first quiet time of a day
 * @param until the first time that is not quiet any more; of the next day, if it is before {@code
 *     from}
 * @param days on which it is quiet all day, in the zone
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime until, Set<DayOfWeek> days) {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /**
   * Takes the days as they are now.
   *
   * @throws IllegalArgumentException if it is always quiet by the days, or if both times are the
   *     same: that might mean all day or never
   */
  public QuietHours {
    Objects.requireNonNull(zone, "zone");
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours must not begin and end at the same " + from);
    }
    if (days.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("one day of the week at least must not be quiet");
    }
    days = Set.copyOf(days);
  }

  /** Quiet between two times of every day, such as 21:00 and 08:00. */
  public static QuietHours between(LocalTime from, LocalTime until, ZoneId zone) {
    return new QuietHours(zone, from, until, Set.of());
  }

  /** The same, and quiet on Saturdays and Sundays too. */
  public QuietHours andWeekends() {
    Set<DayOfWeek> more = EnumSet.copyOf(WEEKEND);
    more.addAll(days);
    return new QuietHours(zone, from, until, more);
  }

  /** Whether a customer is left alone at an instant. */
  public boolean isQuiet(Instant instant) {
    LocalDateTime shown = LocalDateTime.ofInstant(instant, zone);
    return days.contains(shown.getDayOfWeek()) || isQuiet(shown.toLocalTime());
  }

  private boolean isQuiet(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isBefore(until) ? begun && !over : begun || !over;
  }

  /** The instant itself if it is not quiet, else the first one after that is not. */
  public Instant nextAllowed(Instant instant) {
    Instant next = instant;
    while (isQuiet(next)) {
      next = nextTurn(next);
    }
    return next;
  }

  /**
   * The next instant at which quiet may end: {@link #until}, midnight, or when the clock is put
   * forward or back. Up to there the clock runs evenly.
   */
  private Instant nextTurn(Instant instant) {
    ZonedDateTime shown = instant.atZone(zone);
    LocalDateTime midnight = shown.toLocalDate().plusDays(1).atStartOfDay();
    LocalDateTime turn =
        shown.toLocalTime().isBefore(until) ? shown.toLocalDate().atTime(until) : midnight;
    Instant unlessPut = turn.toInstant(shown.getOffset());
    ZoneOffsetTransition put = zone.getRules().nextTransition(instant);
    return put != null && put.getInstant().isBefore(unlessPut) ? put.getInstant() : unlessPut;
  }
}
