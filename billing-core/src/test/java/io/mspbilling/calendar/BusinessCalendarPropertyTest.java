package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class BusinessCalendarPropertyTest {

  private static final BusinessCalendar BANKS = BusinessCalendar.federalReserve();

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2100, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void aCountOfBusinessDaysEndsOnOneAndPassesThatMany(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 60) int days) {
    LocalDate end = BANKS.plusBusinessDays(from, days);

    assertThat(BANKS.isBusinessDay(end)).isTrue();
    long passed =
        BANKS.onOrAfter(from).datesUntil(end.plusDays(1)).filter(BANKS::isBusinessDay).count();
    assertThat(passed).isEqualTo(days + 1L);
  }

  @Property
  void countingInTwoStepsIsCountingOnce(
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(max = 30) int first,
      @ForAll @IntRange(max = 30) int then) {
    assertThat(BANKS.plusBusinessDays(BANKS.plusBusinessDays(from, first), then))
        .isEqualTo(BANKS.plusBusinessDays(from, first + then));
  }

  @Property
  void aLaterStartNeverEndsEarlier(
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(max = 400) int later,
      @ForAll @IntRange(max = 10) int days) {
    assertThat(BANKS.plusBusinessDays(from.plusDays(later), days))
        .isAfterOrEqualTo(BANKS.plusBusinessDays(from, days));
  }

  @Property
  void countingBackFindsTheWayHome(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 60) int days) {
    LocalDate start = BANKS.onOrAfter(from);

    assertThat(BANKS.minusBusinessDays(BANKS.plusBusinessDays(start, days), days)).isEqualTo(start);
  }

  @Property
  void theDayBeforeIsTheLastBusinessDayOfAll(@ForAll("dates") LocalDate date) {
    List<LocalDate> open =
        date.minusDays(10).datesUntil(date.plusDays(1)).filter(BANKS::isBusinessDay).toList();

    assertThat(BANKS.onOrBefore(date)).isEqualTo(open.get(open.size() - 1));
    assertThat(BANKS.before(date)).isEqualTo(BANKS.onOrBefore(date.minusDays(1)));
    assertThat(BANKS.after(BANKS.before(date))).isEqualTo(BANKS.onOrAfter(date));
  }

  @Property
  void daysBetweenAreThoseThatWereAdded(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 60) int days) {
    LocalDate end = BANKS.plusBusinessDays(from, days);

    assertThat(BANKS.businessDaysBetween(from, end)).isEqualTo(days);
    assertThat(BANKS.businessDaysBetween(end, from)).isEqualTo(-days);
  }

  @Property
  void nothingIsOpenAfterTheLastBusinessDayOfAMonth(@ForAll("dates") LocalDate date) {
    YearMonth month = YearMonth.from(date);
    LocalDate last = BANKS.lastBusinessDayOf(month);

    assertThat(YearMonth.from(last)).isEqualTo(month);
    assertThat(BANKS.isBusinessDay(last)).isTrue();
    assertThat(YearMonth.from(BANKS.after(last))).isEqualTo(month.plusMonths(1));
  }

  @Property
  void banksAreNeverClosedForMoreThanFourDays(@ForAll("dates") LocalDate date) {
    assertThat(BANKS.onOrAfter(date)).isBetween(date, date.plusDays(4));
  }

  @Example
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> BANKS.plusBusinessDays(LocalDate.EPOCH, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> BANKS.minusBusinessDays(LocalDate.EPOCH, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Example
  void aCalendarThatIsAlwaysClosedEndsInAnErrorAndNotInALoop() {
    BusinessCalendar closed = BusinessCalendar.weekdaysExcept(day -> true);

    assertThatThrownBy(() -> closed.onOrAfter(LocalDate.EPOCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1970-01-01");
  }
}
