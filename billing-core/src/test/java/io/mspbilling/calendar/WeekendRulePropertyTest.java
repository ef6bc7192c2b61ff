package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is made up for, and when, for any holidays of two weeks. */
final class WeekendRulePropertyTest {

  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

  @Provide
  Arbitrary<Set<LocalDate>> holidays() {
    return Arbitraries.integers().between(0, 13).map(SATURDAY::plusDays).set();
  }

  @Property
  void whatIsLostOnAWeekendWaitsInLineForFreeWeekdays(@ForAll("holidays") Set<LocalDate> days) {
    Deque<LocalDate> lost = new ArrayDeque<>();
    for (LocalDate day : twoWeeks()) {
      if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
        lost.clear(); // a week without a free weekday makes up for nothing
      }
      Optional<LocalDate> expected = Optional.empty();
      if (days.contains(day)) {
        expected = Optional.of(day);
        if (isWeekend(day)) {
          lost.add(day);
        }
      } else if (!isWeekend(day)) {
        expected = Optional.ofNullable(lost.poll());
      }

      assertThat(WeekendRule.TO_THE_NEXT_WEEKDAY.observedOn(day, days::contains))
          .as("%s", day)
          .isEqualTo(expected);
    }
  }

  @Property
  void aSundayClosesItsMondayAndASaturdayNothing(@ForAll("holidays") Set<LocalDate> days) {
    Set<LocalDate> closed = new HashSet<>(days);
    days.stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .forEach(day -> closed.add(day.plusDays(1)));

    assertThat(twoWeeks())
        .filteredOn(day -> WeekendRule.SUNDAY_TO_MONDAY.observedOn(day, days::contains).isPresent())
        .containsExactlyInAnyOrderElementsOf(closed);
  }

  @Property
  void withoutARuleNothingIsMadeUpFor(@ForAll("holidays") Set<LocalDate> days) {
    assertThat(twoWeeks())
        .filteredOn(day -> WeekendRule.NONE.observedOn(day, days::contains).isPresent())
        .containsExactlyInAnyOrderElementsOf(days);
  }

  private static List<LocalDate> twoWeeks() {
    return SATURDAY.datesUntil(SATURDAY.plusWeeks(2)).toList();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
