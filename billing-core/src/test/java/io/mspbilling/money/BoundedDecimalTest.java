package io.mspbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedDecimalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.00",
        "+1",
        "1E+3",
        ".5",
        "1e17",
        "1e-18",
        "999999999999999999",
        "0.000000000000000001",
        "-123456789012345678.123456789012345678"
      })
  void ordinaryNumbersAreReadExactly(String text) {
    assertThat(BoundedDecimal.parse(text)).isEqualTo(new BigDecimal(text));
  }

  /** Each of these is legal for BigDecimal; some cost seconds or all memory to compute with. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e18",
        "1e19",
        "1e10000000",
        "1e1000000000",
        "-1e-1000000000",
        "1e-19",
        "0e19",
        "0e-19",
        "1234567890123456789",
        "0.1234567890123456789",
        "1e2147483647",
        "1e-2147483647",
        "00000000000000000000000000000000000000001",
        "\u0661",
        "\uff11"
      })
  void numbersOutOfBoundsAreRefused(String text) {
    assertThatThrownBy(() -> BoundedDecimal.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "-",
        "+",
        ".",
        "e",
        "1e",
        "e1",
        "+-1",
        "--1",
        "1.2.3",
        "1,5",
        "0x1p3",
        "NaN",
        "Infinity",
        "1e99999999999",
        "1_000",
        "12a"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> BoundedDecimal.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void messageDoesNotRepeatTheText() {
    assertThatThrownBy(() -> BoundedDecimal.parse("4111111111111111x"))
        .hasMessageNotContaining("4111");
    assertThatThrownBy(() -> BoundedDecimal.parse("4111111111111111.."))
        .hasMessageNotContaining("4111");
    assertThatThrownBy(() -> BoundedDecimal.parse("4111111111111111e9"))
        .hasMessageNotContaining("4111");
  }

  @Test
  void numbersMadeElsewhereAreBoundedBeforeUse() {
    assertThatThrownBy(() -> BoundedDecimal.require(new BigDecimal("1e1000000000")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of(new BigDecimal("1e10000000"), Currency.getInstance("USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
