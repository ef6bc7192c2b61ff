package io.mspbilling.collection.latefee;

import static io.mspbilling.collection.latefee.LateInvoice.DAYS;
import static io.mspbilling.collection.latefee.LateInvoice.DUE;
import static io.mspbilling.collection.latefee.NightByNight.TINY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What interest is made of, against a count night by night. */
final class SimpleInterestPropertyTest {

  @Provide
  Arbitrary<LateInvoice> invoices() {
    return LateInvoice.any();
  }

  @Property
  void interestIsThatOfEachNight(
      @ForAll("invoices") LateInvoice one, @ForAll @IntRange(min = -5, max = DAYS + 20) int days) {
    LocalDate asOf = DUE.plusDays(days);
    SimpleInterest terms = one.interest();
    BigDecimal afterGrace = NightByNight.interest(one, DUE.plusDays(terms.graceDays()), asOf);
    BigDecimal expected =
        terms.graceRule() == GraceRule.FREE_IF_PAID_WITHIN && afterGrace.signum() > 0
            ? NightByNight.interest(one, DUE, asOf)
            : afterGrace;

    assertThat(decimal(one.interestOn(asOf).exact()).subtract(expected).abs()).isLessThan(TINY);
  }

  @Property
  void piecesAddUpAndFollowOneAnother(
      @ForAll("invoices") LateInvoice one, @ForAll @IntRange(min = -5, max = DAYS + 20) int days) {
    Interest interest = one.interestOn(DUE.plusDays(days));
    ExactAmount sum = ExactAmount.zero(one.balance().amount().currency());
    LocalDate last = DUE;
    for (InterestPiece piece : interest.pieces()) {
      assertThat(piece.from()).isAfterOrEqualTo(last);
      assertThat(piece.days()).isPositive();
      sum = sum.plus(piece.exact());
      last = piece.to();
    }

    assertThat(last).isBeforeOrEqualTo(DUE.plusDays(Math.max(days, 0)));
    assertThat(sum).isEqualTo(interest.exact());
  }

  @Property
  void aTimeCostsWhatItsPartsCost(
      @ForAll("invoices") LateInvoice one,
      @ForAll @IntRange(min = 0, max = DAYS) int from,
      @ForAll @IntRange(min = 0, max = DAYS) int first,
      @ForAll @IntRange(min = 0, max = DAYS) int second) {
    LocalDate start = DUE.plusDays(from);
    LocalDate cut = start.plusDays(first);
    LocalDate end = cut.plusDays(second);

    assertThat(accrued(one, start, cut).plus(accrued(one, cut, end)))
        .isEqualTo(accrued(one, start, end));
  }

  private static ExactAmount accrued(LateInvoice one, LocalDate from, LocalDate to) {
    return one.interest().accrued(one.balance(), from, to);
  }

  private static BigDecimal decimal(ExactAmount exact) {
    return new BigDecimal(exact.numerator())
        .divide(new BigDecimal(exact.denominator()), 30, RoundingMode.HALF_EVEN);
  }
}
