package io.mspbilling.reporting;

import static io.mspbilling.reporting.SampleLedger.INVOICES;
import static io.mspbilling.reporting.SampleLedger.TO;
import static io.mspbilling.reporting.SampleLedger.USD;
import static io.mspbilling.reporting.SampleLedger.invoice;
import static io.mspbilling.reporting.SampleLedger.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reporting.Ageing.Bucket;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeingTest {

  @Test
  void theSampleLedgerAgesByDueDate() {
    Ageing ageing = Ageing.of(INVOICES, USD, TO);

    assertThat(ageing.owed(Bucket.CURRENT)).isEqualTo(usd("1200"));
    assertThat(ageing.owed(Bucket.DAYS_1_TO_30)).isEqualTo(usd("1300"));
    assertThat(ageing.owed(Bucket.DAYS_31_TO_60)).isEqualTo(usd("900"));
    assertThat(ageing.owed(Bucket.DAYS_61_TO_90)).isEqualTo(usd("0"));
    assertThat(ageing.owed(Bucket.OVER_90)).isEqualTo(usd("800"));
    assertThat(ageing.total()).isEqualTo(usd("4200"));
  }

  @ParameterizedTest
  @CsvSource({
    "-400, CURRENT",
    "-1, CURRENT",
    "0, CURRENT",
    "1, DAYS_1_TO_30",
    "30, DAYS_1_TO_30",
    "31, DAYS_31_TO_60",
    "60, DAYS_31_TO_60",
    "61, DAYS_61_TO_90",
    "90, DAYS_61_TO_90",
    "91, OVER_90",
    "4000, OVER_90"
  })
  void aBucketBeginsAndEndsOnItsDay(int daysLate, Bucket bucket) {
    Invoice invoice = invoice("A1", "2026-01-01", TO.minusDays(daysLate).toString(), "10", "10");

    Ageing ageing = Ageing.of(List.of(invoice), USD, TO);

    assertThat(ageing.owed(bucket)).isEqualTo(usd("10"));
    assertThat(ageing.total()).isEqualTo(usd("10"));
  }

  @Test
  void anInvoiceWithoutADueDateIsDueWhenItIsIssued() {
    Invoice invoice =
        invoice("A1", TO.minusDays(31).toString(), "2030-01-01", "10", "10")
            .withDueOn(Optional.empty());

    assertThat(Ageing.of(List.of(invoice), USD, TO).owed(Bucket.DAYS_31_TO_60))
        .isEqualTo(usd("10"));
  }

  @Test
  void whatIsVoidForeignInCreditOrWithoutABalanceIsLeftOut() {
    Invoice base = invoice("A1", "2026-01-01", "2026-02-01", "10", "10");
    Ageing ageing =
        Ageing.of(
            List.of(
                base.withIsVoid(true),
                base.withBalance(usd("-10")),
                base.withBalance(Optional.empty()),
                base.withBalance(Optional.empty())
                    .withTotal(Money.of("10", "EUR"))
                    .withBalance(Money.of("10", "EUR"))),
            USD,
            TO);

    assertThat(ageing.total()).isEqualTo(usd("0"));
  }

  @Test
  void otherCurrenciesAreAgedOnTheirOwn() {
    Currency yen = Currency.getInstance("JPY");

    assertThat(Ageing.of(INVOICES, yen, TO).total()).isEqualTo(Money.of("0", "JPY"));
  }

  @Test
  void bucketsComeInOrderAndWithTheirNames() {
    assertThat(Ageing.of(INVOICES, USD, TO).buckets().keySet()).containsExactly(Bucket.values());
    assertThat(Bucket.values())
        .extracting(Bucket::label)
        .containsExactly("current", "1-30", "31-60", "61-90", "over 90");
  }

  @Test
  void anAgeingThatLacksABucketCannotBeBuilt() {
    assertThatThrownBy(() -> new Ageing(TO, Map.of(Bucket.CURRENT, usd("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing");
  }
}
