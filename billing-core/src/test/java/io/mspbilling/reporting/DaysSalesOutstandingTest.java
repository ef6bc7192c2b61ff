package io.mspbilling.reporting;

import static io.mspbilling.reporting.SampleLedger.FROM;
import static io.mspbilling.reporting.SampleLedger.INVOICES;
import static io.mspbilling.reporting.SampleLedger.TO;
import static io.mspbilling.reporting.SampleLedger.USD;
import static io.mspbilling.reporting.SampleLedger.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DaysSalesOutstandingTest {

  @Test
  void theSampleLedgerTakesSixtyThreeDaysGross() {
    DaysSalesOutstanding gross = DaysSalesOutstanding.of(INVOICES, USD, FROM, TO);

    assertThat(gross.receivables()).isEqualTo(usd("4200"));
    assertThat(gross.sales()).isEqualTo(usd("6000"));
    assertThat(gross.days()).isEqualTo(90);
    assertThat(gross.value()).hasValue(new BigDecimal("63.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "3950, 6000, 90, 59.3", // 59.25: the sample ledger less unapplied cash
    "4200, 6000, 90, 63.0",
    "1200, 6000, 90, 18.0",
    "1200000, 10000000, 365, 43.8",
    "800000, 10000000, 365, 29.2",
    "0, 6000, 90, 0.0",
    "6000, 6000, 91, 91.0"
  })
  void theFigureHasOneDecimal(String receivables, String sales, int days, BigDecimal expected) {
    assertThat(new DaysSalesOutstanding(usd(receivables), usd(sales), days).value())
        .hasValue(expected);
  }

  @Test
  void aFigureJustBelowTheHalfIsRoundedOnceAndDown() {
    // 0.0499999999995: rounded to ten places first, it would come to 0.05 and then to 0.1.
    DaysSalesOutstanding figure =
        new DaysSalesOutstanding(
            Money.ofMinor(99_999_999_999L, USD), Money.ofMinor(2_000_000_000_000L, USD), 1);

    assertThat(figure.value()).hasValue(new BigDecimal("0.0"));
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "100, -5", "-1, 100"})
  void withoutSalesOrWithCustomersInCreditThereIsNoFigure(String receivables, String sales) {
    assertThat(new DaysSalesOutstanding(usd(receivables), usd(sales), 90).value()).isEmpty();
  }

  @Test
  void aLeapQuarterHasNinetyOneDays() {
    DaysSalesOutstanding quarter =
        DaysSalesOutstanding.of(
            List.of(), USD, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 3, 31));

    assertThat(quarter.days()).isEqualTo(91);
    assertThat(quarter.value()).isEmpty();
  }

  @Test
  void salesAreThoseOfThePeriodFirstAndLastDayIncluded() {
    List<io.mspbilling.receivables.Invoice> invoices =
        List.of(
            SampleLedger.invoice("A", "2025-12-31", "2026-02-01", "1", "1"),
            SampleLedger.invoice("B", "2026-01-01", "2026-02-01", "20", "20"),
            SampleLedger.invoice("C", "2026-03-31", "2026-04-01", "300", "300"),
            SampleLedger.invoice("D", "2026-04-01", "2026-04-01", "4000", "4000"),
            SampleLedger.invoice("E", "2026-02-01", "2026-04-01", "50000", "50000")
                .withIsVoid(true),
            SampleLedger.invoice("F", "2026-02-01", "2026-04-01", "1", "1")
                .withBalance(Optional.empty()));

    DaysSalesOutstanding figure = DaysSalesOutstanding.of(invoices, USD, FROM, TO);

    assertThat(figure.sales()).isEqualTo(usd("321"));
    assertThat(figure.receivables()).isEqualTo(usd("4321"));
  }

  @Test
  void amountsOfTwoCurrenciesMakeNoRatio() {
    assertThatThrownBy(() -> new DaysSalesOutstanding(usd("1"), Money.of("1", "EUR"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one currency");
  }

  @Test
  void aPeriodHasAtLeastOneDay() {
    assertThatThrownBy(() -> DaysSalesOutstanding.of(List.of(), USD, TO, FROM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("days");
  }
}
