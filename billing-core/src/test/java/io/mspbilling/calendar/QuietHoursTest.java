package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private static final QuietHours NIGHTS = QuietHours.between(EVENING, MORNING, NEW_YORK);

  @ParameterizedTest
  @CsvSource({
    "2026-06-10T01:00:00Z, 2026-06-10T12:00:00Z", // 21:00 sharp
    "2026-06-10T00:59:59Z, 2026-06-10T00:59:59Z",
    "2026-06-10T11:59:59Z, 2026-06-10T12:00:00Z",
    "2026-06-10T12:00:00Z, 2026-06-10T12:00:00Z", // 08:00 sharp
    "2026-03-08T05:00:00Z, 2026-03-08T12:00:00Z", // a night of ten hours
    "2026-11-01T05:00:00Z, 2026-11-01T13:00:00Z" // one of twelve
  })
  void nightsEndInTheMorning(Instant asked, Instant allowed) {
    assertThat(NIGHTS.nextAllowed(asked)).isEqualTo(allowed);
    assertThat(NIGHTS.isQuiet(asked)).isNotEqualTo(asked.equals(allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-13T00:59:59Z, 2026-06-13T00:59:59Z", // Friday 20:59
    "2026-06-13T01:00:00Z, 2026-06-15T12:00:00Z",
    "2026-06-14T16:00:00Z, 2026-06-15T12:00:00Z" // Sunday noon
  })
  void weekendsEndOnMondayMorning(Instant asked, Instant allowed) {
    assertThat(NIGHTS.andWeekends().nextAllowed(asked)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "02:30, 2026-03-08T06:30:00Z, 2026-03-08T07:00:00Z", // 02:30 is left out: 03:00 it is
    "01:30, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z", // 01:30 comes a first time
    "01:30, 2026-11-01T06:00:00Z, 2026-11-01T06:30:00Z" // it is 01:00 again
  })
  void aClockThatIsPutForwardOrBackIsReadAsItStands(
      LocalTime until, Instant asked, Instant allowed) {
    QuietHours nights = QuietHours.between(EVENING, until, NEW_YORK);

    assertThat(nights.nextAllowed(asked)).isEqualTo(allowed);
  }

  @Test
  void lunchIsNotAcrossMidnight() {
    QuietHours lunch = QuietHours.between(LocalTime.NOON, LocalTime.of(13, 0), NEW_YORK);

    assertThat(lunch.isQuiet(Instant.parse("2026-06-10T16:30:00Z"))).isTrue();
    assertThat(lunch.isQuiet(Instant.parse("2026-06-10T15:59:59Z"))).isFalse();
    assertThat(lunch.nextAllowed(Instant.parse("2026-06-10T16:30:00Z")))
        .isEqualTo("2026-06-10T17:00:00Z");
  }

  @Test
  void anEveningMayEndAtMidnight() {
    QuietHours evening = QuietHours.between(EVENING, LocalTime.MIDNIGHT, NEW_YORK);

    assertThat(evening.nextAllowed(Instant.parse("2026-06-10T02:00:00Z")))
        .isEqualTo("2026-06-10T04:00:00Z");
  }

  @Test
  void whatMightMeanAlwaysOrNeverIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuietHours.between(MORNING, MORNING, NEW_YORK))
        .withMessageContaining("08:00");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new QuietHours(NEW_YORK, EVENING, MORNING, EnumSet.allOf(DayOfWeek.class)))
        .withMessageContaining("one day");
  }
}
