package io.mspbilling.collection.retry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which charges are tried again. Each debt has its own moment in them, which follows
 * from its key, so that thousands are not sent in one second and the same one is always sent at the
 * same time.
 *
 * @param from the first moment
 * @param to the last; not before {@code from}
 */
public record TimeOfDay(LocalTime from, LocalTime to) {

  /** The golden ratio in 32 bits: it puts keys far apart that differ in their last digit only. */
  private static final int SCATTER = 0x9E3779B9;

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public TimeOfDay {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  /** From the first moment of the day, all at once: for whoever charges once a day. */
  public static TimeOfDay any() {
    return new TimeOfDay(LocalTime.MIN, LocalTime.MIN);
  }

  /** The moment of a debt on a day. An hour that a day does not have is the one after it. */
  Instant on(LocalDate day, ZoneId zone, String key) {
    int seconds = to.toSecondOfDay() - from.toSecondOfDay() + 1;
    int spread = Math.floorMod(key.hashCode() * SCATTER, seconds);
    return day.atTime(from.plusSeconds(spread)).atZone(zone).toInstant();
  }
}
