package io.mspbilling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class AchClockPropertyTest {

  private static final BusinessCalendar BANKS = BusinessCalendar.federalReserve();
  private static final AchClock CLOCK = AchClock.standard();
  private static final Money SMALL = Money.of("250.00", "USD");

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2025-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2031-01-01T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Property
  void settlementIsOnABankingDayAfterTheEntrysOwn(@ForAll("instants") Instant submitted) {
    LocalDate own = CLOCK.bankingDay(submitted);
    LocalDate settled = newYork(CLOCK.settlement(submitted));

    assertThat(own).isAfterOrEqualTo(newYork(submitted));
    assertThat(BANKS.isBusinessDay(own)).isTrue();
    assertThat(BANKS.businessDaysBetween(own, settled)).isEqualTo(1);
    assertThat(CLOCK.settlement(submitted)).isAfter(submitted);
  }

  @Property
  void theSameDayIsSoonerAndNeverInThePast(@ForAll("instants") Instant submitted) {
    assertThat(CLOCK.sameDaySettlement(submitted, SMALL))
        .hasValueSatisfying(
            settled -> {
              assertThat(settled).isBetween(submitted, CLOCK.settlement(submitted));
              assertThat(newYork(settled)).isEqualTo(CLOCK.bankingDay(submitted));
            });
  }

  @Property
  void whoIsLaterSettlesNoSooner(
      @ForAll("instants") Instant submitted, @ForAll @IntRange(max = 300_000) int seconds) {
    Instant later = submitted.plus(Duration.ofSeconds(seconds));

    assertThat(CLOCK.settlement(later)).isAfterOrEqualTo(CLOCK.settlement(submitted));
    assertThat(CLOCK.sameDaySettlement(later, SMALL).orElseThrow())
        .isAfterOrEqualTo(CLOCK.sameDaySettlement(submitted, SMALL).orElseThrow());
  }

  @Property
  void returnsAreBackWithinTheDaysThatTheRulesGive(@ForAll("instants") Instant submitted) {
    LocalDate settled = newYork(CLOCK.settlement(submitted));
    LocalDate back = CLOCK.returnBy(settled);
    LocalDate lateBack = CLOCK.lateReturnBy(settled);

    assertThat(BANKS.businessDaysBetween(settled, back)).isEqualTo(2);
    assertThat(lateBack).isAfter(settled.plusDays(60)).isAfter(back);
    assertThat(settled.plusDays(61).datesUntil(lateBack)).noneMatch(BANKS::isBusinessDay);
    assertThat(BANKS.isBusinessDay(lateBack)).isTrue();
  }

  private static LocalDate newYork(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneId.of("America/New_York"));
  }
}
