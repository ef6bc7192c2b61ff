package io.mspbilling.collection.latefee;

import static io.mspbilling.collection.latefee.LateInvoice.DAYS;
import static io.mspbilling.collection.latefee.LateInvoice.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of fees and interest alike, and when fees arise. */
final class LateChargesPropertyTest {

  @Provide
  Arbitrary<LateInvoice> invoices() {
    return LateInvoice.any();
  }

  @Property
  void nothingGetsLessAsTimeGoesOn(
      @ForAll("invoices") LateInvoice one,
      @ForAll @IntRange(min = -5, max = DAYS) int days,
      @ForAll @IntRange(min = 1, max = 60) int more) {
    LocalDate asOf = DUE.plusDays(days);
    LocalDate later = asOf.plusDays(more);
    LateFee fees = one.feesOn(asOf);

    assertThat(one.interestOn(later).amount())
        .isGreaterThanOrEqualTo(one.interestOn(asOf).amount());
    assertThat(one.feesOn(later).amount()).isGreaterThanOrEqualTo(fees.amount());
    assertThat(one.feesOn(later).pieces().subList(0, fees.pieces().size()))
        .isEqualTo(fees.pieces());
  }

  @Property
  void askingOftenOrOnceComesToTheSame(
      @ForAll("invoices") LateInvoice one, @ForAll @IntRange(min = 1, max = 50) int step) {
    Money interest = one.nothing();
    Money fees = one.nothing();
    LocalDate day = DUE;
    for (; day.isBefore(DUE.plusDays(300)); day = day.plusDays(step)) {
      interest = interest.plus(one.interestOn(day).beyond(interest));
      fees = fees.plus(one.feesOn(day).beyond(fees));
      assertThat(one.interestOn(day).beyond(interest)).isEqualTo(one.nothing());
      assertThat(one.feesOn(day).beyond(fees)).isEqualTo(one.nothing());
    }
    LocalDate last = day.minusDays(step);

    assertThat(interest).isEqualTo(one.interestOn(last).amount());
    assertThat(fees).isEqualTo(one.feesOn(last).amount());
  }

  @Property
  void laterPaymentsDoNotCount(
      @ForAll("invoices") LateInvoice one, @ForAll @IntRange(min = -5, max = DAYS) int days) {
    LocalDate asOf = DUE.plusDays(days);

    assertThat(one.knownOn(asOf).interestOn(asOf)).isEqualTo(one.interestOn(asOf));
    assertThat(one.knownOn(asOf).feesOn(asOf)).isEqualTo(one.feesOn(asOf));
  }

  @Property
  void noCapIsEverExceeded(
      @ForAll("invoices") LateInvoice one, @ForAll @IntRange(min = -5, max = DAYS + 20) int days) {
    LocalDate asOf = DUE.plusDays(days);
    LateFee fees = one.feesOn(asOf);

    assertWithin(one.interest().caps(), one, one.interestOn(asOf).amount(), asOf);
    assertWithin(one.fees().caps(), one, fees.amount(), asOf);
    one.fees()
        .mostEach()
        .ifPresent(
            most ->
                assertThat(fees.pieces())
                    .allSatisfy(piece -> assertThat(piece.amount()).isLessThanOrEqualTo(most)));
  }

  @Property
  void feesAriseOnTheFirstLateDayOfEachMonth(
      @ForAll("invoices") LateInvoice one, @ForAll @IntRange(min = -5, max = DAYS + 20) int days) {
    LocalDate asOf = DUE.plusDays(days);
    LateFeePolicy policy = one.fees();
    LocalDate first = DUE.plusDays(policy.graceDays() + 1L);
    Money least = policy.leastBalance().orElse(one.nothing());
    List<LocalDate> expected = new ArrayList<>();
    int month = -1;
    for (LocalDate day = first; !day.isAfter(asOf); day = day.plusDays(1)) {
      int current = month;
      while (!first.plusMonths(current + 1L).isAfter(day)) {
        current++;
      }
      Money open = one.balance().at(day.minusDays(1));
      boolean isNew =
          policy.frequency() == FeeFrequency.ONCE ? expected.isEmpty() : current > month;
      if (isNew && open.isPositive() && open.compareTo(least) >= 0) {
        expected.add(day);
        month = current;
      }
    }

    assertThat(policy.on(one.balance(), asOf).pieces())
        .extracting(FeePiece::arisesOn)
        .isEqualTo(expected);
  }

  private static void assertWithin(ChargeCaps caps, LateInvoice one, Money amount, LocalDate asOf) {
    assertThat(amount.isNegative()).isFalse();
    caps.perInvoice().ifPresent(most -> assertThat(amount).isLessThanOrEqualTo(most));
    BigDecimal billed = one.balance().amount().amount();
    caps.percentOfInvoice()
        .ifPresent(
            percent ->
                assertThat(amount.amount().movePointRight(2))
                    .isLessThanOrEqualTo(billed.multiply(percent)));
    caps.yearlyPercent()
        .ifPresent(
            percent ->
                assertThat(new BigDecimal(amount.minorUnits()))
                    .isLessThanOrEqualTo(
                        NightByNight.lawful(one, percent, asOf).add(NightByNight.TINY)));
  }
}
