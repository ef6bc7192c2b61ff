package io.mspbilling.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FigureTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void aFigureJustBelowTheHalfIsRoundedOnceAndDown() {
    // 0.0499999999995: rounded to ten places first, it would come to 0.05 and then to 0.1.
    Figure figure =
        Figure.days(
            Fraction.of(
                Money.ofMinor(99_999_999_999L, USD), Money.ofMinor(2_000_000_000_000L, USD)));

    assertThat(figure.text()).isEqualTo("0.0 days");
  }

  @Test
  void aFractionIsInLowestTermsWithAPositiveDenominator() {
    assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
    assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
    assertThat(Fraction.of(1, 2).plus(Fraction.of(1, 3))).isEqualTo(Fraction.of(5, 6));
    assertThat(Fraction.of(1, 2)).isGreaterThan(Fraction.of(1, 3));
    assertThat(Fraction.of(-1, 2).rounded(0)).isEqualTo(new BigDecimal("-1"));
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(Money.of("1", "EUR"), Money.of("1", "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsUndefinedStaysSo() {
    Figure none = Figure.undefined(Reason.NO_SALES);

    assertThat(none.map(value -> value.times(2))).isEqualTo(none);
    assertThat(none.noting(Note.TRUNCATED)).isEqualTo(none);
    assertThat(none.minus(Figure.days(Fraction.ZERO))).isEqualTo(none);
    assertThat(Figure.days(Fraction.ZERO).minus(none)).isEqualTo(none);
    assertThat(none.rounded(1)).isEmpty();
    assertThat(none.exact()).isEmpty();
    assertThat(none.text()).isEqualTo("no sales in the period");
    assertThat(none).hasToString("undefined: no sales in the period");
  }

  @Test
  void whatIsShownHasTheDigitsOfItsUnit() {
    Figure days = Figure.days(Fraction.of(5, 3)).noting(Note.TRUNCATED);

    assertThat(days.asShown()).isEqualTo(Figure.days(Fraction.of(17, 10)).noting(Note.TRUNCATED));
    assertThat(Figure.percent(Fraction.of(-2, 3)).asShown().exact())
        .contains(Fraction.of(-6667, 100));
    assertThat(Figure.undefined(Reason.NO_SALES).asShown())
        .isEqualTo(Figure.undefined(Reason.NO_SALES));
  }

  @Test
  void aDifferenceKeepsNotesAndUnit() {
    Figure one = Figure.days(Fraction.of(3)).noting(Note.TRUNCATED);
    Figure two = Figure.days(Fraction.of(1)).noting(Note.DUE_DATE_ASSUMED);

    assertThat(one.minus(two))
        .isEqualTo(
            new Figure.Defined(
                Fraction.of(2), Unit.DAYS, Set.of(Note.TRUNCATED, Note.DUE_DATE_ASSUMED)));
    assertThatThrownBy(() -> one.minus(Figure.times(Fraction.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFigureIsShownWithinARange() {
    assertThat(Figure.percent(Fraction.of(2)).within(0, 100).text()).isEqualTo("100.00 %");
    assertThat(Figure.percent(Fraction.of(-2)).within(0, 100).text()).isEqualTo("0.00 %");
    assertThat(Figure.percent(Fraction.of(1, 3)).within(0, 100).text()).isEqualTo("33.33 %");
  }

  @Test
  void aShareOfNothingIsUndefined() {
    assertThat(Figure.share(0, 0, Reason.NO_INVOICES))
        .isEqualTo(Figure.undefined(Reason.NO_INVOICES));
    assertThat(Figure.share(Money.zero(USD), Money.zero(USD), Reason.NOTHING_OWED))
        .isEqualTo(Figure.undefined(Reason.NOTHING_OWED));
  }

  @Test
  void periodsHaveTheirDays() {
    Period february = Period.of(YearMonth.of(2028, 2));

    assertThat(february.days()).isEqualTo(29);
    assertThat(february.months()).isEqualTo(1);
    assertThat(february.contains(LocalDate.of(2028, 2, 1))).isTrue();
    assertThat(february.contains(LocalDate.of(2028, 2, 29))).isTrue();
    assertThat(february.contains(LocalDate.of(2028, 3, 1))).isFalse();
    assertThat(february.contains(february.dayBefore())).isFalse();
    assertThat(Period.endingOn(LocalDate.of(2028, 2, 29), 29)).isEqualTo(february);
    assertThat(new Period(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 2, 1)).months())
        .isEqualTo(3);
    assertThatThrownBy(() -> new Period(february.to(), february.from()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
