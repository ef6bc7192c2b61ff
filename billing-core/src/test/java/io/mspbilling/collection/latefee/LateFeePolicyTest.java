package io.mspbilling.collection.latefee;

import static io.mspbilling.collection.latefee.Balances.balance;
import static io.mspbilling.collection.latefee.Balances.day;
import static io.mspbilling.collection.latefee.Balances.paid;
import static io.mspbilling.collection.latefee.Balances.percent;
import static io.mspbilling.collection.latefee.Balances.thousand;
import static io.mspbilling.collection.latefee.Balances.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LateFeePolicyTest {

  private static final FeeAmount FIVE = new FeeAmount.Flat(usd("5.00"));
  private static final FeeAmount PERCENT = new FeeAmount.PercentOfBalance(percent("1.5"));

  @Test
  void aFlatFeeArisesOnceTheDayAfterTheGrace() {
    LateFeePolicy policy = of(FIVE).graceDays(10).build();

    assertThat(policy.on(thousand(), day("2026-01-11")))
        .extracting(LateFee::amount, LateFee::reason)
        .containsExactly(usd("0.00"), "no fee arises before 2026-01-12");
    LateFee fee = policy.on(thousand(), day("2026-01-12"));
    assertThat(fee.amount()).isEqualTo(usd("5.00"));
    assertThat(fee.reason()).isEqualTo("1 fee of USD 5.00");
    assertThat(policy.on(thousand(), day("2027-01-12")).amount()).isEqualTo(usd("5.00"));
  }

  @Test
  void whoPaysOnTheLastDayOwesNoneAndWhoPaysTheDayAfterDoes() {
    LateFeePolicy policy = of(FIVE).graceDays(10).build();

    assertThat(policy.on(thousand(paid("2026-01-11", "1000.00")), day("2026-06-01")))
        .extracting(LateFee::amount, LateFee::reason)
        .containsExactly(usd("0.00"), "too little was open for a fee since 2026-01-12");
    assertThat(policy.on(thousand(paid("2026-01-12", "1000.00")), day("2026-06-01")).amount())
        .isEqualTo(usd("5.00"));
  }

  /** 1.5 % of 1,000.00, of 600.00 in the second month, and of nothing in the third. */
  @Test
  void aMonthlyFeeFollowsTheBalanceAtTheBeginOfEachMonth() {
    LateFee fee =
        monthly(PERCENT)
            .build()
            .on(
                thousand(paid("2026-01-20", "400.00"), paid("2026-02-20", "600.00")),
                day("2026-12-31"));

    assertThat(fee.pieces())
        .extracting(FeePiece::toString)
        .containsExactly(
            "USD 15.00 on 2026-01-02, with USD 1000.00 open",
            "USD 9.00 on 2026-02-02, with USD 600.00 open");
    assertThat(fee.amount()).isEqualTo(usd("24.00"));
    assertThat(fee.reason()).isEqualTo("2 fees of 1.5 %");
  }

  @Test
  void monthsBeginOnTheSameDayAndInAShortOneOnItsLast() {
    LateFee fee = monthly(FIVE).build().on(balance("9.00", "2026-01-30"), day("2026-04-30"));

    assertThat(fee.pieces())
        .extracting(FeePiece::arisesOn)
        .containsExactly(
            day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30"));
  }

  /** Paid in time, and the debit came back on the 20th of the second month. */
  @Test
  void aReversalMakesTheInvoiceLateFromTheDayAfterIt() {
    OpenBalance returned = thousand(paid("2026-01-01", "1000.00"), paid("2026-02-20", "-1000.00"));

    assertThat(arisen(of(FIVE).build(), returned)).containsExactly(day("2026-02-21"));
    assertThat(arisen(monthly(FIVE).build(), returned))
        .containsExactly(day("2026-02-21"), day("2026-03-02"));
  }

  @Test
  void aFeeIsAtLeastAndAtMostSoMuch() {
    LateFeePolicy policy = of(PERCENT).leastEach(usd("5.00")).mostEach(usd("12.00")).build();

    assertThat(policy.on(balance("100.00", "2026-01-01"), day("2026-01-02")).amount())
        .isEqualTo(usd("5.00"));
    assertThat(policy.on(balance("500.00", "2026-01-01"), day("2026-01-02")).amount())
        .isEqualTo(usd("7.50"));
    assertThat(policy.on(thousand(), day("2026-01-02")).amount()).isEqualTo(usd("12.00"));
  }

  @Test
  void aSmallBalanceBearsNoFee() {
    LateFeePolicy policy = of(FIVE).leastBalance(usd("25.00")).build();

    assertThat(policy.on(balance("24.99", "2026-01-01"), day("2026-05-01")).amount())
        .isEqualTo(usd("0.00"));
    assertThat(policy.on(balance("25.00", "2026-01-01"), day("2026-05-01")).amount())
        .isEqualTo(usd("5.00"));
  }

  @Test
  void capsHoldForTheInvoiceInAll() {
    assertThat(capped(ChargeCaps.builder().perInvoice(usd("12.00")).build()).amount())
        .isEqualTo(usd("12.00"));
    LateFee percent = capped(ChargeCaps.builder().percentOfInvoice(percent("0.8")).build());
    assertThat(percent.amount()).isEqualTo(usd("8.00"));
    assertThat(percent.reason())
        .isEqualTo("3 fees of USD 5.00, USD 15.00 in all, capped at USD 8.00");
  }

  /** 4 % a year on 1,000.00 for 89 nights is 9.7534: no more may be asked than 9.75. */
  @Test
  void feesStayWithinTheLawfulYearlyRate() {
    assertThat(capped(ChargeCaps.builder().yearlyPercent(percent("4")).build()).amount())
        .isEqualTo(usd("9.75"));
  }

  /** 1.5 % of 33.33 is 0.49995. */
  @Test
  void eachFeeIsRoundedOnceWhenItArises() {
    LateFee fee = monthly(PERCENT).build().on(balance("33.33", "2026-01-01"), day("2026-02-02"));

    assertThat(fee.pieces())
        .extracting(piece -> piece.exact().toString())
        .containsExactly("USD 0.499950", "USD 0.499950");
    assertThat(fee.amount()).isEqualTo(usd("1.00"));
  }

  @Test
  void whatWasAskedIsNotAskedAgain() {
    LateFee fee = of(FIVE).build().on(thousand(), day("2026-01-02"));

    assertThat(fee.beyond(usd("0.00"))).isEqualTo(usd("5.00"));
    assertThat(fee.beyond(usd("5.00"))).isEqualTo(usd("0.00"));
    assertThat(fee.beyond(usd("6.00"))).isEqualTo(usd("0.00"));
  }

  @Test
  void amountsOfAnotherCurrencyAreRefused() {
    FeeAmount euros = new FeeAmount.Flat(Money.of("5.00", "EUR"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(euros).build().on(thousand(), day("2026-01-02")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new OpenBalance(
                    usd("1.00"),
                    day("2026-01-01"),
                    List.of(new BalanceChange(day("2026-01-01"), Money.of("1.00", "EUR")))));
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatIllegalStateException().isThrownBy(() -> of(FIVE).graceDays(-1).build());
    assertThatIllegalStateException().isThrownBy(() -> of(FIVE).mostEach(usd("-1.00")).build());
    assertThatIllegalArgumentException().isThrownBy(() -> new FeeAmount.Flat(usd("-1.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeeAmount.PercentOfBalance(percent("-1")));
    assertThatIllegalArgumentException().isThrownBy(() -> balance("0.00", "2026-01-01"));
  }

  private static LateFeePolicy.Builder of(FeeAmount fee) {
    return LateFeePolicy.builder().fee(fee);
  }

  private static LateFeePolicy.Builder monthly(FeeAmount fee) {
    return of(fee).frequency(FeeFrequency.PER_MONTH_BEGUN);
  }

  /** Three monthly fees of USD 5.00 on USD 1,000.00. */
  private static LateFee capped(ChargeCaps caps) {
    return monthly(FIVE).caps(caps).build().on(thousand(), day("2026-03-31"));
  }

  private static List<LocalDate> arisen(LateFeePolicy policy, OpenBalance balance) {
    return policy.on(balance, day("2026-03-31")).pieces().stream().map(FeePiece::arisesOn).toList();
  }
}
