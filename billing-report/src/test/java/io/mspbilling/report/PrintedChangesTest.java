package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.report.Reading.Judgement;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whoever takes one printed figure from the other gets the printed change. */
final class PrintedChangesTest {

  @Test
  void aChangeIsThatOfTheFiguresAsTheyArePrinted() {
    Reading days =
        reading(Figure.days(Fraction.of(2066, 100)), Figure.days(Fraction.of(2084, 100)));

    assertThat(printed(days.now())).isEqualTo("20.7");
    assertThat(printed(days.before())).isEqualTo("20.8");
    assertThat(printed(days.change())).isEqualTo("-0.1");
    assertThat(days.judgement()).isEqualTo(Judgement.BETTER);
  }

  @Test
  void whatIsPrintedAlikeDidNotChange() {
    Reading days = reading(Figure.days(Fraction.of(1004, 100)), Figure.days(Fraction.of(996, 100)));

    assertThat(printed(days.change())).isEqualTo("0.0");
    assertThat(days.judgement()).isEqualTo(Judgement.NEUTRAL);
  }

  @Property
  void anyPrintedChangeAgreesWithItsTwoFigures(
      @ForAll int now,
      @ForAll int before,
      @ForAll @IntRange(min = 1) int of,
      @ForAll @IntRange(min = 1) int ofBefore) {
    Reading share =
        reading(
            Figure.percent(Fraction.of(now, of)), Figure.percent(Fraction.of(before, ofBefore)));

    assertThat(
            new BigDecimal(printed(share.now())).subtract(new BigDecimal(printed(share.before()))))
        .isEqualTo(printed(share.change()));
  }

  @Property
  void ofMoneyItIsExact(
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long now,
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long before) {
    Quantity change =
        Quantity.of(Money.ofMinor(now, SampleOffice.USD))
            .minus(Quantity.of(Money.ofMinor(before, SampleOffice.USD)));

    assertThat(change).isEqualTo(Quantity.of(Money.ofMinor(now - before, SampleOffice.USD)));
  }

  private static Reading reading(Figure now, Figure before) {
    return new Reading("k", "l", "m", Quantity.of(now), Quantity.of(before), Reading.Wanted.LOWER);
  }

  private static String printed(Quantity quantity) {
    Figure.Defined figure = (Figure.Defined) ((Quantity.OfFigure) quantity).figure();
    return figure.value().rounded(figure.unit().digits()).toPlainString();
  }
}
