package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.HolidayRule.EachYear;
import io.mspbilling.calendar.HolidayRule.FromEaster;
import io.mspbilling.calendar.HolidayRule.NthWeekday;
import io.mspbilling.calendar.HolidayRule.WeekdayBefore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each rule against a walk through the calendar. */
final class HolidayRulePropertyTest {

  @Property
  void theNthWeekdayIsTheNthThatAWalkThroughTheMonthMeets(
      @ForAll @IntRange(min = 1990, max = 2100) int year,
      @ForAll Month month,
      @ForAll DayOfWeek weekday,
      @ForAll @IntRange(min = 1, max = 4) int nth) {
    List<LocalDate> met =
        year(year).stream()
            .filter(day -> day.getMonth() == month && day.getDayOfWeek() == weekday)
            .toList();

    assertThat(days(year, new NthWeekday(nth, weekday, month))).containsExactly(met.get(nth - 1));
    assertThat(days(year, new NthWeekday(-1, weekday, month)))
        .containsExactly(met.get(met.size() - 1));
  }

  @Property
  void theWeekdayBeforeADayIsTheFirstThatAWalkBackMeets(
      @ForAll @IntRange(min = 1990, max = 2100) int year,
      @ForAll Month month,
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll DayOfWeek weekday) {
    LocalDate met = LocalDate.of(year, month, day).minusDays(1);
    while (met.getDayOfWeek() != weekday) {
      met = met.minusDays(1);
    }
    WeekdayBefore rule = new WeekdayBefore(weekday, MonthDay.of(month, day));

    assertThat(rule.fallsOn(met)).isTrue();
    assertThat(met.minusDays(300).datesUntil(met).filter(rule::fallsOn))
        .as("no other one in the year before, but for the last one itself")
        .isEmpty();
  }

  @Property
  void daysOfEasterKeepTheirDistance(
      @ForAll @IntRange(min = 1990, max = 2100) int year,
      @ForAll @IntRange(min = -60, max = 60) int days) {
    assertThat(days(year, new FromEaster(days)))
        .containsExactly(Easter.sunday(year).plusDays(days));
  }

  @Property
  void aFixedDayComesOnceAYear(
      @ForAll @IntRange(min = 1990, max = 2100) int year,
      @ForAll Month month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    assertThat(days(year, new EachYear(MonthDay.of(month, day))))
        .containsExactly(LocalDate.of(year, month, day));
  }

  private static List<LocalDate> days(int year, HolidayRule rule) {
    return year(year).stream().filter(rule::fallsOn).toList();
  }

  private static List<LocalDate> year(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
  }
}
