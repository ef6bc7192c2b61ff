package io.mspbilling.calendar;

import io.mspbilling.rules.BundledText;
import io.mspbilling.rules.DatedFacts;
import io.mspbilling.rules.RuleFormatException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The holidays of one banking system, as dated data. A value; dates are days in {@link #zone()}.
 *
 * <p>The library's own are text files in its jar, each with the day on which it was looked up and
 * where. Whoever needs another calendar, or has heard of a new holiday first, writes one:
 *
 * <pre>
 * calendar: Our bank
 * zone: America/Chicago
 * as of: 2026-11-01
 * source: the bank's letter of October
 * weekends: Sunday to Monday
 *
 * # Lines like this one are remarks.
 * Independence Day: July 4
 * Memorial Day: last Monday of May
 * Juneteenth: June 19, from 2022
 * Good Friday: 2 days before Easter
 * Spring bank holiday: last Monday of May, except 2012 2022
 * Victoria Day: Monday before May 25
 * Founder's centenary: 2027-03-12
 * </pre>
 *
 * <p>{@code weekends} says what is closed for a holiday on a Saturday or Sunday: {@code none},
 * {@code Sunday to Monday}, or {@code to the next weekday} that is not closed already. A full date
 * is a weekday itself.
 */
public final class Holidays implements Predicate<LocalDate> {

  private static final String NAME = "calendar";
  private static final String ZONE = "zone";
  private static final String WEEKENDS = "weekends";

  private final DatedFacts facts;
  private final String name;
  private final ZoneId zone;
  private final WeekendRule weekends;
  private final List<Holiday> days;

  private Holidays(DatedFacts facts) {
    this.facts = facts;
    name = facts.only(NAME).value();
    zone = zone(facts.only(ZONE));
    weekends = WeekendRule.read(facts.only(WEEKENDS));
    days = facts.besides(Set.of(NAME, ZONE, WEEKENDS)).stream().map(Holiday::read).toList();
  }

  /**
   * Reads holidays as they are written above.
   *
   * @throws RuleFormatException if a line cannot be read or one of the first five is missing
   */
  public static Holidays parse(String text) {
    return new Holidays(DatedFacts.parse(text));
  }

  /** Those of a file beside this class. */
  static Holidays bundled(String file) {
    return parse(BundledText.read(Holidays.class, file));
  }

  private static ZoneId zone(DatedFacts.Line line) {
    try {
      return ZoneId.of(line.value());
    } catch (DateTimeException e) {
      throw line.wrong("is no time zone such as America/New_York");
    }
  }

  /** What these are the holidays of. */
  public String name() {
    return name;
  }

  /** The zone in whose days holidays are. */
  public ZoneId zone() {
    return zone;
  }

  /** The day on which the holidays were looked up. */
  public LocalDate asOf() {
    return facts.asOf();
  }

  /** Where they were looked up. */
  public String source() {
    return facts.source();
  }

  /** The name of the holiday for which a day is closed, on itself or made up for; else empty. */
  public Optional<String> on(LocalDate date) {
    return weekends.observedOn(date, this::isDated).map(this::nameOf);
  }

  /** Whether a day is closed for a holiday; weekends alone are not. */
  @Override
  public boolean test(LocalDate date) {
    return weekends.observedOn(date, this::isDated).isPresent();
  }

  private boolean isDated(LocalDate date) {
    for (Holiday day : days) { // asked millions of times a run, so without a stream
      if (day.fallsOn(date)) {
        return true;
      }
    }
    return false;
  }

  private String nameOf(LocalDate date) {
    return days.stream().filter(day -> day.fallsOn(date)).findFirst().orElseThrow().name();
  }

  /** Whether both say the same of the same days, from the same source; remarks do not count. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Holidays that
        && name.equals(that.name)
        && asOf().equals(that.asOf())
        && source().equals(that.source())
        && zone.equals(that.zone)
        && weekends == that.weekends
        && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, zone, weekends, days);
  }

  /** The name, the date and the source. */
  @Override
  public String toString() {
    return name + " as of " + asOf() + " (" + source() + ")";
  }
}
