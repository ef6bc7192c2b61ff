package io.mspbilling.collection.latefee;

import static io.mspbilling.collection.latefee.Balances.balance;
import static io.mspbilling.collection.latefee.Balances.day;
import static io.mspbilling.collection.latefee.Balances.paid;
import static io.mspbilling.collection.latefee.Balances.percent;
import static io.mspbilling.collection.latefee.Balances.thousand;
import static io.mspbilling.collection.latefee.Balances.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.money.Money;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimpleInterestTest {

  /** 1,000 x 12 % x 30/365 = 9.8630; 600 x 12 % x 30/365 = 5.9178; together 15.7808. */
  @Test
  void interestFollowsThePayments() {
    Interest interest =
        at("12").build().on(thousand(paid("2026-01-31", "400.00")), day("2026-03-02"));

    assertThat(interest.amount()).isEqualTo(usd("15.78"));
    assertThat(interest.reason()).isEqualTo("USD 15.780822 rounded half up to USD 15.78");
    assertThat(interest.pieces())
        .extracting(InterestPiece::toString)
        .containsExactly(
            "2026-01-01 to 2026-01-31: USD 1000.00 at 12 % for 30/365 days is USD 9.863014",
            "2026-01-31 to 2026-03-02: USD 600.00 at 12 % for 30/365 days is USD 5.917808");
  }

  /** Two parts of 0.5 cents are one cent, and not two. */
  @Test
  void partsAreAddedUpBeforeTheyAreRounded() {
    Interest interest =
        at("36.5")
            .build()
            .on(balance("10.00", "2026-01-01", paid("2026-01-02", "5.00")), day("2026-01-03"));

    assertThat(interest.pieces())
        .extracting(piece -> piece.exact().rounded(RoundingMode.HALF_UP))
        .containsExactly(usd("0.01"), usd("0.01"));
    assertThat(interest.exact()).hasToString("USD 0.015000");
    assertThat(interest.amount()).isEqualTo(usd("0.02"));
    assertThat(
            at("36.5")
                .rounding(RoundingMode.DOWN)
                .build()
                .on(balance("10.00", "2026-01-01", paid("2026-01-02", "5.00")), day("2026-01-03"))
                .amount())
        .isEqualTo(usd("0.01"));
  }

  /** Open for 10 nights, paid for 5, open again for 6: 16 nights of 1,000 at 36.5 % are 16.00. */
  @Test
  void aReversalBearsInterestFromItsDayOnAndNotForTheDaysThatWerePaid() {
    Interest interest =
        at("36.5")
            .build()
            .on(
                thousand(paid("2026-01-11", "1000.00"), paid("2026-01-16", "-1000.00")),
                day("2026-01-22"));

    assertThat(interest.amount()).isEqualTo(usd("16.00"));
    assertThat(interest.pieces()).extracting(InterestPiece::days).containsExactly(10L, 6L);
  }

  @Test
  void theDueDateBearsNoneAndOneDayLateBearsOneNight() {
    SimpleInterest interest = at("36.5").build();

    assertThat(interest.on(thousand(), day("2026-01-01")).amount()).isEqualTo(usd("0.00"));
    assertThat(interest.on(thousand(), day("2026-01-01")).reason())
        .isEqualTo("interest counts from 2026-01-01 on");
    assertThat(interest.on(thousand(), day("2026-01-02")).amount()).isEqualTo(usd("1.00"));
    assertThat(interest.on(thousand(paid("2026-01-01", "1000.00")), day("2026-05-01")))
        .extracting(Interest::amount, Interest::reason)
        .containsExactly(usd("0.00"), "nothing that bears interest was open after 2026-01-01");
  }

  @Test
  void noInterestIsAskedWithoutARate() {
    assertThat(SimpleInterest.builder().build().on(thousand(), day("2030-01-01")).amount())
        .isEqualTo(usd("0.00"));
  }

  /** 1,000 at 36.5 % is 1.00 a night: 5 nights after 10 days of grace, or 15 with them. */
  @Test
  void daysOfGraceAreFreeOrOnlyForWhoPaysWithinThem() {
    SimpleInterest free = at("36.5").graceDays(10).build();
    SimpleInterest within =
        at("36.5").graceDays(10).graceRule(GraceRule.FREE_IF_PAID_WITHIN).build();

    assertThat(free.on(thousand(), day("2026-01-16")).amount()).isEqualTo(usd("5.00"));
    assertThat(within.on(thousand(), day("2026-01-16")).amount()).isEqualTo(usd("15.00"));
    assertThat(within.on(thousand(), day("2026-01-11")).amount()).isEqualTo(usd("0.00"));
    OpenBalance inTime = thousand(paid("2026-01-11", "1000.00"));
    assertThat(free.on(inTime, day("2026-02-01")).amount()).isEqualTo(usd("0.00"));
    assertThat(within.on(inTime, day("2026-02-01")).amount()).isEqualTo(usd("0.00"));
  }

  /** A year of 10 % on 1,000: 2027 has 365 days, 2028 has 366. */
  @Test
  void dayCountsDifferInWhatAYearIs() {
    assertThat(year(DayCount.ACTUAL_365, "2027-01-01", "2028-01-01")).isEqualTo(usd("100.00"));
    assertThat(year(DayCount.ACTUAL_360, "2027-01-01", "2028-01-01")).isEqualTo(usd("101.39"));
    assertThat(year(DayCount.ACTUAL_ACTUAL, "2027-01-01", "2028-01-01")).isEqualTo(usd("100.00"));
    assertThat(year(DayCount.ACTUAL_365, "2028-01-01", "2029-01-01")).isEqualTo(usd("100.27"));
    assertThat(year(DayCount.ACTUAL_ACTUAL, "2028-01-01", "2029-01-01")).isEqualTo(usd("100.00"));
  }

  /** From 2 December 2027: 30 nights of 365, then 60 of 366: 8.2192 + 16.3934 = 24.6126. */
  @Test
  void aPeriodOverNewYearIsCountedInTwoParts() {
    Interest interest =
        at("10")
            .dayCount(DayCount.ACTUAL_ACTUAL)
            .build()
            .on(balance("1000.00", "2027-12-02"), day("2028-03-01"));

    assertThat(interest.pieces())
        .extracting(InterestPiece::days, InterestPiece::daysOfYear)
        .containsExactly(tuple(30L, 365), tuple(60L, 366));
    assertThat(interest.amount()).isEqualTo(usd("24.61"));
  }

  /** 10 nights at 36.5 % and 10 at 73 %: 10.00 + 20.00. */
  @Test
  void aRateHoldsFromItsFirstDayOn() {
    SimpleInterest interest =
        SimpleInterest.builder()
            .rates(
                List.of(
                    new DatedRate(day("2025-07-01"), percent("36.5")),
                    new DatedRate(day("2026-01-11"), percent("73"))))
            .build();

    assertThat(interest.on(thousand(), day("2026-01-21")).amount()).isEqualTo(usd("30.00"));
  }

  @Test
  void currenciesKeepTheirOwnSmallestUnit() {
    OpenBalance yen = new OpenBalance(Money.of("100000", "JPY"), day("2026-01-01"), List.of());
    OpenBalance dinar = new OpenBalance(Money.of("1000.000", "KWD"), day("2026-01-01"), List.of());

    assertThat(at("12").build().on(yen, day("2026-01-31")).amount())
        .isEqualTo(Money.of("986", "JPY"));
    assertThat(at("12").build().on(dinar, day("2026-01-31")).amount())
        .isEqualTo(Money.of("9.863", "KWD"));
  }

  @Test
  void whatWasAskedIsNotAskedAgain() {
    Interest interest = at("36.5").build().on(thousand(), day("2026-01-11"));

    assertThat(interest.beyond(usd("0.00"))).isEqualTo(usd("10.00"));
    assertThat(interest.beyond(usd("4.00"))).isEqualTo(usd("6.00"));
    assertThat(interest.beyond(usd("10.00"))).isEqualTo(usd("0.00"));
    assertThat(interest.beyond(usd("12.00"))).isEqualTo(usd("0.00"));
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatIllegalStateException().isThrownBy(() -> at("12").graceDays(-1).build());
    assertThatIllegalStateException().isThrownBy(() -> at("12").least(usd("-0.01")).build());
    DatedRate rate = new DatedRate(day("2026-01-01"), percent("12"));
    assertThatIllegalStateException()
        .isThrownBy(() -> SimpleInterest.builder().rates(List.of(rate, rate)).build());
  }

  private static SimpleInterest.Builder at(String yearlyPercent) {
    return SimpleInterest.builder().yearlyPercent(yearlyPercent);
  }

  private static Money year(DayCount count, String from, String to) {
    return at("10").dayCount(count).build().on(balance("1000.00", from), day(to)).amount();
  }
}
