package io.mspbilling.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BoundedDecimalPropertyTest {

  private static final BigDecimal BOUND = BigDecimal.TEN.pow(18);

  @Property
  void whateverComesInIsSmallOrRefused(@ForAll("numberLike") String text) {
    BigDecimal value;
    try {
      value = BoundedDecimal.parse(text);
    } catch (IllegalArgumentException e) {
      return;
    }
    assertThat(value).isEqualTo(new BigDecimal(text));
    assertThat(value.abs()).isLessThan(BOUND);
    assertThat(value.toPlainString()).hasSizeLessThanOrEqualTo(38);
  }

  @Property
  void anyOtherTextIsRefusedAndNothingElseIsThrown(@ForAll String text) {
    try {
      assertThat(BoundedDecimal.parse(text)).isEqualTo(new BigDecimal(text));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("number");
    }
  }

  @Property
  void numbersInBoundsAreReadDigitForDigit(@ForAll("inBounds") BigDecimal value) {
    assertThat(BoundedDecimal.parse(value.toPlainString())).isEqualTo(value);
    assertThat(BoundedDecimal.require(value)).isSameAs(value);
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("0123456789999.eE+-").ofMinLength(1).ofMaxLength(45);
  }

  @Provide
  Arbitrary<BigDecimal> inBounds() {
    BigDecimal largest = BOUND.subtract(BigDecimal.ONE);
    return Arbitraries.integers()
        .between(0, 18)
        .flatMap(
            scale -> Arbitraries.bigDecimals().between(largest.negate(), largest).ofScale(scale));
  }
}
