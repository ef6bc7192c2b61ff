package io.mspbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "12.34, USD, 1234, USD 12.34",
    "12.3, USD, 1230, USD 12.30",
    "12.340, USD, 1234, USD 12.34",
    "-0.01, USD, -1, USD -0.01",
    "1.2e1, JPY, 12, JPY 12",
    "12.345, KWD, 12345, KWD 12.345"
  })
  void decimalIsCountedInMinorUnits(String amount, String currency, long minorUnits, String text) {
    Money money = Money.of(amount, currency);

    assertThat(money.minorUnits()).isEqualTo(minorUnits);
    assertThat(money).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"0.001, USD", "0.5, JPY", "1.0005, KWD"})
  void amountFinerThanItsCurrencyIsAnErrorNotARounding(String amount, String currency) {
    assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void roundingIsDoneOnlyAsTold() {
    BigDecimal fine = new BigDecimal("1.005");

    assertThat(Money.rounded(fine, USD, RoundingMode.HALF_UP).minorUnits()).isEqualTo(101);
    assertThat(Money.rounded(fine, USD, RoundingMode.HALF_EVEN).minorUnits()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XAU", "usd", "US", ""})
  void currencyWithoutMinorUnitOrNameIsRefused(String code) {
    assertThatThrownBy(() -> Money.of("1", code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currenciesNeverMeet() {
    Money dollars = Money.of("1", "USD");
    Money euros = Money.of("1", "EUR");

    assertThatThrownBy(() -> dollars.plus(euros))
        .isInstanceOfSatisfying(
            CurrencyMismatchException.class,
            e -> {
              assertThat(e.expected()).isEqualTo(USD);
              assertThat(e.actual()).isEqualTo(Currency.getInstance("EUR"));
            });
    assertThatThrownBy(() -> dollars.minus(euros)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> dollars.compareTo(euros))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> dollars.min(euros)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> Money.sum(List.of(euros), USD))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(dollars).isNotEqualTo(euros);
  }

  @Test
  void nothingOverflowsSilently() {
    Money most = Money.ofMinor(Long.MAX_VALUE, USD);
    Money least = Money.ofMinor(Long.MIN_VALUE, USD);
    Money cent = Money.ofMinor(1, USD);

    assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::abs).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.sum(List.of(most, cent), USD))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of("99999999999999999999", "USD"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("999999999999999999", "USD"))
        .isInstanceOf(ArithmeticException.class);
  }
}
