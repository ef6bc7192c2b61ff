package io.mspbilling.testkit.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksExchangeRateTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void aRateHoldsFromItsDayOn() {
    rate("2026-04-01", "1.08");
    rate("2026-05-02", "1.1725");

    FakeObject rate = rate("sourcecurrencycode=EUR&asofdate=2026-05-04");

    assertThat(rate.text("SourceCurrencyCode")).hasValue("EUR");
    assertThat(rate.text("TargetCurrencyCode")).hasValue("USD");
    assertThat(rate.text("AsOfDate")).hasValue("2026-05-04");
    assertThat(rate.amount("Rate")).isEqualByComparingTo("1.1725");
    assertThat(rate("sourcecurrencycode=EUR&asofdate=2026-05-01").amount("Rate"))
        .isEqualByComparingTo("1.08");
    assertThat(rate("sourcecurrencycode=EUR").text("AsOfDate")).hasValue("2026-05-04");
  }

  @Test
  void theHomeCurrencyIsWorthItself() {
    assertThat(rate("sourcecurrencycode=USD&asofdate=2020-01-01").amount("Rate"))
        .isEqualByComparingTo("1");
  }

  @Test
  void whatIsNotKnownIsRefused() {
    rate("2026-05-02", "1.1725");

    assertThat(caller.get("exchangerate?asofdate=2026-05-04").code()).isEqualTo("2020");
    assertThat(caller.get("exchangerate?sourcecurrencycode=EUR&asofdate=today").code())
        .isEqualTo("2010");
    assertThat(caller.get("exchangerate?sourcecurrencycode=CAD").code()).isEqualTo("6000");
    assertThat(caller.get("exchangerate?sourcecurrencycode=EUR&asofdate=2026-05-01").code())
        .isEqualTo("6000");
    assertThatThrownBy(() -> rate("2026-05-02", "0")).isInstanceOf(IllegalArgumentException.class);
  }

  private FakeObject rate(String parameters) {
    return caller.get("exchangerate?" + parameters).body().object("ExchangeRate").orElseThrow();
  }

  private void rate(String from, String rate) {
    caller.fake.settings().exchangeRate("EUR", LocalDate.parse(from), new BigDecimal(rate));
  }
}
