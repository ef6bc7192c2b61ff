package io.mspbilling.collection.latefee;

import static io.mspbilling.collection.latefee.Balances.day;
import static io.mspbilling.collection.latefee.Balances.percent;
import static io.mspbilling.collection.latefee.Balances.thousand;
import static io.mspbilling.collection.latefee.Balances.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mspbilling.money.Money;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What is asked of interest at most, and at least. */
final class InterestBoundsTest {

  @Test
  void capsHoldForTheInvoiceInAll() {
    assertThat(capped(ChargeCaps.builder().perInvoice(usd("7.50")).build())).isEqualTo(usd("7.50"));
    assertThat(capped(ChargeCaps.builder().percentOfInvoice(percent("0.4567")).build()))
        .isEqualTo(usd("4.56"));
    assertThat(
            at("36.5")
                .caps(ChargeCaps.builder().perInvoice(usd("7.50")).build())
                .build()
                .on(thousand(), day("2026-01-11"))
                .reason())
        .isEqualTo("USD 10.000000 rounded half up to USD 10.00 and capped at USD 7.50");
  }

  /** 18 % for 10 nights is 4.9315: 4.93 is lawful, and 4.94 would not be. */
  @Test
  void theLawfulRateIsNotExceededByRoundingOrByShortYears() {
    ChargeCaps lawful = ChargeCaps.builder().yearlyPercent(percent("18")).build();

    assertThat(capped(lawful)).isEqualTo(usd("4.93"));
    Interest shortYear =
        at("18")
            .dayCount(DayCount.ACTUAL_360)
            .rounding(RoundingMode.UP)
            .caps(lawful)
            .build()
            .on(thousand(), day("2026-01-11"));
    assertThat(shortYear.exact()).hasToString("USD 5.000000");
    assertThat(shortYear.amount()).isEqualTo(usd("4.93"));
  }

  @Test
  void lessThanTheLeastIsNotAskedAndSaysSo() {
    SimpleInterest interest = at("36.5").least(usd("5.00")).build();

    assertThat(interest.on(thousand(), day("2026-01-05")))
        .extracting(Interest::amount, Interest::reason)
        .containsExactly(usd("0.00"), "USD 4.00 is less than the least that is asked, USD 5.00");
    assertThat(interest.on(thousand(), day("2026-01-05")).pieces()).hasSize(1);
    assertThat(interest.on(thousand(), day("2026-01-06")).amount()).isEqualTo(usd("5.00"));
  }

  @Test
  void capsAreNotNegative() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ChargeCaps.builder().percentOfInvoice(percent("-1")).build());
    assertThatIllegalStateException()
        .isThrownBy(() -> ChargeCaps.builder().perInvoice(usd("-0.01")).build());
    assertThatIllegalStateException()
        .isThrownBy(() -> ChargeCaps.builder().yearlyPercent(percent("-0.1")).build());
  }

  private static SimpleInterest.Builder at(String yearlyPercent) {
    return SimpleInterest.builder().yearlyPercent(yearlyPercent);
  }

  /** Ten nights of USD 1,000.00 at 36.5 %: USD 10.00 without a cap. */
  private static Money capped(ChargeCaps caps) {
    return at("36.5").caps(caps).build().on(thousand(), day("2026-01-11")).amount();
  }
}
