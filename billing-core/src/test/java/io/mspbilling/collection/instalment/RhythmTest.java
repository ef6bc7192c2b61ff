package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class RhythmTest {

  @Test
  void aShortMonthHasItsLastDayAndTheNextOneTheDayItself() {
    assertThat(Rhythm.monthly(31).dates(day("2026-01-31"), 5))
        .containsExactly(
            day("2026-01-31"),
            day("2026-02-28"),
            day("2026-03-31"),
            day("2026-04-30"),
            day("2026-05-31"));
    assertThat(Rhythm.monthly(30).dates(day("2028-02-01"), 2))
        .containsExactly(day("2028-02-29"), day("2028-03-30"));
  }

  @Test
  void theFirstDateIsOnOrAfterTheDayAskedFor() {
    assertThat(Rhythm.monthly(15).dates(day("2026-03-15"), 1)).containsExactly(day("2026-03-15"));
    assertThat(Rhythm.monthly(15).dates(day("2026-03-16"), 1)).containsExactly(day("2026-04-15"));
    assertThat(Rhythm.monthly(31).dates(day("2026-02-28"), 1)).containsExactly(day("2026-02-28"));
  }

  @Test
  void weeksAreCountedFromTheFirstDate() {
    assertThat(Rhythm.everyWeeks(2).dates(day("2026-12-18"), 3))
        .containsExactly(day("2026-12-18"), day("2027-01-01"), day("2027-01-15"));
  }

  @Test
  void theNextDateKeepsTheWeekdayOfTheAnchorHoweverLateItIsAskedFor() {
    Rhythm rhythm = Rhythm.everyWeeks(2);

    assertThat(rhythm.next(day("2026-03-06"), day("2026-03-06"))).isEqualTo(day("2026-03-20"));
    assertThat(rhythm.next(day("2026-03-06"), day("2026-04-02"))).isEqualTo(day("2026-04-03"));
    assertThat(rhythm.next(day("2026-03-06"), day("2026-04-03"))).isEqualTo(day("2026-04-17"));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rhythm.monthly(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Rhythm.monthly(32));
    assertThatIllegalArgumentException().isThrownBy(() -> Rhythm.everyWeeks(53));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rhythm.monthly(1).dates(day("2026-01-01"), 0));
  }

  @Test
  void aRhythmReadsAsItIsSaid() {
    assertThat(Rhythm.monthly(31)).hasToString("every month on day 31");
    assertThat(Rhythm.everyWeeks(1)).hasToString("every week");
    assertThat(Rhythm.everyWeeks(2)).hasToString("every 2 weeks");
  }
}
