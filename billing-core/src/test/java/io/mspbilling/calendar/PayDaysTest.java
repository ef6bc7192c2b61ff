package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.rules.RuleFormatException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PayDaysTest {

  private static final BusinessCalendar BANKS = BusinessCalendar.federalReserve();
  private static final PayDays USUAL = PayDays.usual(BANKS);

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-01", // the 1st, a Monday
    "2026-06-02, 2026-06-05", // a Friday
    "2026-06-13, 2026-06-15",
    "2026-06-16, 2026-06-22", // Friday the 19th is Juneteenth, and moves to Monday
    "2026-06-29, 2026-06-30", // the last business day
    "2026-08-01, 2026-08-03", // the 1st is a Saturday
    "2026-08-02, 2026-08-03",
    "2026-10-31, 2026-11-02"
  })
  void usuallyMoneyComesOn(LocalDate from, LocalDate payDay) {
    assertThat(USUAL.onOrAfter(from)).isEqualTo(payDay);
  }

  @Test
  void nobodyWaitsLongerThanTold() {
    LocalDate from = LocalDate.of(2026, 6, 16);

    assertThat(USUAL.within(from, LocalDate.of(2026, 6, 22))).contains(LocalDate.of(2026, 6, 22));
    assertThat(USUAL.within(from, LocalDate.of(2026, 6, 21))).isEmpty();
  }

  @Test
  void the31stIsTheLastOfAShorterMonth() {
    PayDays monthEnds = new PayDays(BANKS, Set.of(new PayDay.DayOfMonth(31)));

    assertThat(monthEnds.onOrAfter(LocalDate.of(2026, 6, 2))).isEqualTo("2026-06-30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "32", "payday", "", "1, , 15", "100"})
  void whatIsNoPayDayIsNamed(String days) {
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(
            () -> PayDays.parse("as of: 2026-11-01\nsource: us\npay days: " + days + " ,1", BANKS))
        .withMessageStartingWith("line 3: \"pay days: ");
  }

  @Test
  void withoutPayDaysThereIsNothingToWaitFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PayDays(BANKS, Set.of()));
  }
}
