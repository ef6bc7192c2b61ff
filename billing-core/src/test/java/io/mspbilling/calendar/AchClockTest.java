package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.money.CurrencyMismatchException;
import io.mspbilling.money.Money;
import io.mspbilling.rules.BundledText;
import io.mspbilling.rules.RuleFormatException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AchClockTest {

  private static final AchClock CLOCK = AchClock.standard();
  private static final AchClock OPERATOR = CLOCK.withProcessorAhead(Duration.ZERO);
  private static final Money SMALL = Money.of("250.00", "USD");
  private static final Money LIMIT = Money.of("1000000.00", "USD");

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T18:45:00Z, 2026-07-01, 2026-07-02T12:30:00Z", // Wednesday 14:45 sharp
    "2026-07-01T18:45:01Z, 2026-07-02, 2026-07-03T12:30:00Z", // too late; Friday the 3rd is open
    "2026-07-03T19:00:00Z, 2026-07-06, 2026-07-07T12:30:00Z",
    "2026-07-04T15:00:00Z, 2026-07-06, 2026-07-07T12:30:00Z", // a Saturday
    "2027-07-02T15:00:00Z, 2027-07-02, 2027-07-06T12:30:00Z", // Monday the 5th is closed
    "2026-01-15T15:00:00Z, 2026-01-15, 2026-01-16T13:30:00Z", // winter time
    "2026-01-16T04:30:00Z, 2026-01-16, 2026-01-20T13:30:00Z" // 23:30 of the 15th in New York
  })
  void settlesOnTheBankingDayAfterItsOwn(Instant submitted, LocalDate day, Instant settles) {
    assertThat(CLOCK.bankingDay(submitted)).isEqualTo(day);
    assertThat(CLOCK.settlement(submitted)).isEqualTo(settles);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T14:30:00Z, 2026-07-01T17:00:00Z", // 10:30, settled at 13:00
    "2026-07-01T14:30:01Z, 2026-07-01T21:00:00Z",
    "2026-07-01T18:45:00Z, 2026-07-01T21:00:00Z", // 14:45, settled at 17:00
  })
  void theOperatorSettlesOnTheSameDay(Instant submitted, Instant settles) {
    assertThat(OPERATOR.sameDaySettlement(submitted, SMALL)).contains(settles);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T18:45:01Z, 2026-07-01T22:00:00Z",
    "2026-07-01T20:45:00Z, 2026-07-01T22:00:00Z" // 16:45, settled at 18:00
  })
  void theLastWindowIsForWhomTheDayLastsThatLong(Instant submitted, Instant settles) {
    assertThat(OPERATOR.withCutOff(LocalTime.of(16, 45)).sameDaySettlement(submitted, SMALL))
        .contains(settles);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T12:30:00Z, 2026-07-01T17:00:00Z", // 08:30, two hours ahead of 10:30
    "2026-07-01T12:30:01Z, 2026-07-01T21:00:00Z",
    "2026-07-01T18:45:00Z, 2026-07-01T22:00:00Z",
    "2026-07-01T18:45:01Z, 2026-07-02T17:00:00Z", // belongs to the next banking day
    "2026-07-04T15:00:00Z, 2026-07-06T17:00:00Z"
  })
  void aProcessorIsAheadOfTheOperator(Instant submitted, Instant settles) {
    assertThat(CLOCK.sameDaySettlement(submitted, SMALL)).contains(settles);
  }

  @Test
  void afterTheLastWindowThereIsNoneThatDay() {
    assertThat(
            CLOCK
                .withCutOff(LocalTime.of(20, 0))
                .sameDaySettlement(Instant.parse("2026-07-01T18:45:01Z"), SMALL))
        .isEmpty();
  }

  @Test
  void aMillionIsTheMostOnTheSameDay() {
    Instant morning = Instant.parse("2026-07-01T12:00:00Z");

    assertThat(CLOCK.sameDaySettlement(morning, LIMIT)).isPresent();
    assertThat(CLOCK.sameDaySettlement(morning, LIMIT.plus(Money.of("0.01", "USD")))).isEmpty();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> CLOCK.sameDaySettlement(morning, Money.of("1.00", "CAD")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-07-03, 2026-08-31", // the 60th day is Sunday 30 August
    "2026-07-02, 2026-07-06, 2026-09-01",
    "2026-07-08, 2026-07-10, 2026-09-08", // the 60th is Sunday 6 September, the 7th Labor Day
    "2026-12-23, 2026-12-28, 2027-02-22"
  })
  void comesBackBy(LocalDate settled, LocalDate back, LocalDate lateBack) {
    assertThat(CLOCK.returnBy(settled)).isEqualTo(back);
    assertThat(CLOCK.lateReturnBy(settled)).isEqualTo(lateBack);
  }

  @Test
  void aProcessorIsNotLaterThanTheOperator() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CLOCK.withProcessorAhead(Duration.ofMinutes(-1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut-off: 14:45                      | cut-off: noon",
        "processor ahead: 2 hours            | processor ahead: two hours",
        "same-day window: 10:30 to 13:00     | same-day window: 10:30",
        "same-day window: 10:30 to 13:00     | same-day window: 10:30 to 25:00",
        "same-day limit: USD 1000000.00      | same-day limit: a million",
        "next-day settlement: 08:30          | next-day settlement: 8",
        "return: 2 banking days              | return: 2 days",
        "late return: 60 calendar days       | late return: 60 banking days"
      })
  void dataThatCannotBeReadIsNamed(String right, String wrong) {
    String text = BundledText.read(AchClock.class, "ach-clock.txt");
    assertThat(text).contains(right);

    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(
            () -> AchClock.parse(text.replace(right, wrong), BusinessCalendar.federalReserve()))
        .withMessageContaining("\"" + wrong + "\": must be ");
  }

  @Test
  void isAValueThatSaysWhereItIsFrom() {
    assertThat(AchClock.standard()).isEqualTo(CLOCK).hasSameHashCodeAs(CLOCK);
    assertThat(OPERATOR).isNotEqualTo(CLOCK);
    assertThat(CLOCK.source()).contains("Nacha");
    assertThat(CLOCK)
        .hasToString(
            "ACH on business days of Federal Reserve (America/New_York),"
                + " cut-off 14:45, as of 2026-11-01");
  }
}
