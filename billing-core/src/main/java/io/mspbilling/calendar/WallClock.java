package io.mspbilling.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;

/**
 * Turns what a clock on a wall shows into an instant, on the days it is put forward or back too.
 */
public final class WallClock {

  private WallClock() {}

  /**
   * The first instant of a day at which a clock shows a time, or has passed it.
   *
   * <p>A time that does not exist, as the clock is put forward over it, is the instant at which
   * that is done. Of a time that comes twice, as the clock is put back, it is the first. So what is
   * later on the clock of a day is never earlier in the world.
   */
  public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    LocalDateTime shown = LocalDateTime.of(date, time);
    ZoneOffsetTransition jump = zone.getRules().getTransition(shown);
    return jump != null && jump.isGap()
        ? jump.getInstant()
        : shown.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
