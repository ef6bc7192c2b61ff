package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PayDaysPropertyTest {

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(2020, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Set<PayDay>> days() {
    Arbitrary<PayDay> dayOfMonth =
        Arbitraries.integers().between(1, 31).map(PayDay.DayOfMonth::new);
    Arbitrary<PayDay> weekday = Arbitraries.of(DayOfWeek.class).map(PayDay.Weekday::new);
    Arbitrary<PayDay> last = Arbitraries.just(new PayDay.LastBusinessDay());
    return Arbitraries.oneOf(dayOfMonth, weekday, last).set().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    return Arbitraries.of(BusinessCalendar.federalReserve(), BusinessCalendar.englandAndWales());
  }

  @Property
  void itIsTheFirstOfAllPayDaysAfterEachWasMovedToABusinessDay(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") Set<PayDay> days,
      @ForAll("dates") LocalDate from) {
    TreeSet<LocalDate> moved = new TreeSet<>();
    from.minusDays(40)
        .datesUntil(from.plusDays(80))
        .filter(date -> days.stream().anyMatch(day -> day.isOn(date, calendar)))
        .forEach(date -> moved.add(calendar.onOrAfter(date)));

    LocalDate payDay = new PayDays(calendar, days).onOrAfter(from);

    assertThat(payDay).isEqualTo(moved.ceiling(from));
    assertThat(calendar.isBusinessDay(payDay)).isTrue();
  }

  @Property
  void askingOnAPayDayGivesThatDay(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") Set<PayDay> days,
      @ForAll("dates") LocalDate from) {
    PayDays payDays = new PayDays(calendar, days);
    LocalDate payDay = payDays.onOrAfter(from);

    assertThat(payDays.onOrAfter(payDay)).isEqualTo(payDay);
    assertThat(payDays.within(from, payDay)).contains(payDay);
    assertThat(payDays.within(from, payDay.minusDays(1))).isEmpty();
  }
}
