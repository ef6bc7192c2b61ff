package io.mspbilling.collection.latefee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LateChargePolicyTest {

  private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
  private static final OpenBalance OPEN =
      new OpenBalance(Money.of("100.00", "USD"), DUE, List.of());

  @Test
  void amountsOfTwoCurrenciesAreRefused() {
    LateChargePolicy.Builder builder =
        LateChargePolicy.builder()
            .fee(LateFeePolicy.builder().fee(new FeeAmount.Flat(Money.of("5.00", "USD"))).build())
            .interest(SimpleInterest.builder().least(Money.of("5.00", "EUR")).build());

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("amounts must be in one currency, got [USD, EUR]");
  }

  @Test
  void aRoundingThatMayFailIsRefused() {
    assertThatThrownBy(() -> SimpleInterest.builder().rounding(RoundingMode.UNNECESSARY).build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                LateFeePolicy.builder()
                    .fee(new FeeAmount.Flat(Money.of("5.00", "USD")))
                    .rounding(RoundingMode.UNNECESSARY)
                    .build())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void feesCountToTheDayAndInterestToTheEndOfTheMonthBefore() {
    LateChargePolicy policy =
        LateChargePolicy.builder()
            .fee(LateFeePolicy.builder().fee(new FeeAmount.Flat(Money.of("5.00", "USD"))).build())
            .interest(SimpleInterest.builder().yearlyPercent("36.5").build())
            .build();

    assertThat(policy.on(OPEN, DUE.plusDays(1)).amount()).isEqualTo(Money.of("5.00", "USD"));
    assertThat(policy.on(OPEN, LocalDate.of(2027, 1, 31)).amount())
        .isEqualTo(Money.of("5.00", "USD"));
    // 17 nights at ten cents
    assertThat(policy.on(OPEN, LocalDate.of(2027, 2, 1)).amount())
        .isEqualTo(Money.of("6.70", "USD"));
    assertThat(LateChargePolicy.none().on(OPEN, DUE.plusYears(1)).amount())
        .isEqualTo(Money.of("0.00", "USD"));
  }

  @Test
  void aLongReckoningShowsItsLatestPieces() {
    LateChargePolicy policy =
        LateChargePolicy.builder()
            .fee(
                LateFeePolicy.builder()
                    .fee(new FeeAmount.Flat(Money.of("5.00", "USD")))
                    .frequency(FeeFrequency.PER_MONTH_BEGUN)
                    .build())
            .build();

    assertThat(policy.on(OPEN, DUE.plusMonths(13)).words())
        .startsWith("late fees: 13 fees of USD 5.00 (1 before, USD 5.00 on 2027-02-16")
        .endsWith("USD 5.00 on 2028-01-16, with USD 100.00 open)");
  }
}
