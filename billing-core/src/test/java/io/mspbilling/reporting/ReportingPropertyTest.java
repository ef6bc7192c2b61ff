package io.mspbilling.reporting;

import static io.mspbilling.reporting.SampleLedger.FROM;
import static io.mspbilling.reporting.SampleLedger.TO;
import static io.mspbilling.reporting.SampleLedger.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class ReportingPropertyTest {

  @Provide
  Arbitrary<List<Invoice>> ledgers() {
    return Combinators.combine(
            Arbitraries.integers().between(-200, 200),
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.longs().between(0, 1_000_000))
        .as(
            (day, one, other) ->
                SampleLedger.invoice(
                        "A",
                        TO.plusDays(day - 30L).toString(),
                        TO.plusDays(day).toString(),
                        "0",
                        "0")
                    .withTotal(Money.ofMinor(Math.max(one, other), USD))
                    .withBalance(Money.ofMinor(Math.min(one, other), USD)))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void bucketsAddUpToAllThatIsOwed(@ForAll("ledgers") List<Invoice> invoices) {
    Ageing ageing = Ageing.of(invoices, USD, TO);

    assertThat(ageing.total()).isEqualTo(owed(invoices));
    assertThat(ageing.buckets().values()).noneMatch(Money::isNegative);
  }

  @Property
  void theOrderOfInvoicesChangesNoFigure(
      @ForAll("ledgers") List<Invoice> invoices, @ForAll Random random) {
    List<Invoice> shuffled = new ArrayList<>(invoices);
    Collections.shuffle(shuffled, random);

    assertThat(Ageing.of(shuffled, USD, TO)).isEqualTo(Ageing.of(invoices, USD, TO));
    assertThat(DaysSalesOutstanding.of(shuffled, USD, FROM, TO))
        .isEqualTo(DaysSalesOutstanding.of(invoices, USD, FROM, TO));
  }

  @Property
  void aDayLaterNothingIsLessLate(@ForAll("ledgers") List<Invoice> invoices) {
    Ageing today = Ageing.of(invoices, USD, TO);
    Ageing tomorrow = Ageing.of(invoices, USD, TO.plusDays(1));

    assertThat(tomorrow.owed(Ageing.Bucket.CURRENT))
        .isLessThanOrEqualTo(today.owed(Ageing.Bucket.CURRENT));
    assertThat(tomorrow.owed(Ageing.Bucket.OVER_90))
        .isGreaterThanOrEqualTo(today.owed(Ageing.Bucket.OVER_90));
    assertThat(tomorrow.total()).isEqualTo(today.total());
  }

  @Property
  void theFigureIsWithinHalfOfItsLastDigit(
      @ForAll @LongRange(max = 1_000_000_000_000L) long receivables,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long sales,
      @ForAll @IntRange(min = 1, max = 366) int days) {
    BigDecimal value = dso(receivables, sales, days);

    BigDecimal off =
        value
            .multiply(BigDecimal.valueOf(sales))
            .subtract(BigDecimal.valueOf(receivables).multiply(BigDecimal.valueOf(days)))
            .abs();
    assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.05").multiply(BigDecimal.valueOf(sales)));
    assertThat(value.scale()).isEqualTo(1);
  }

  @Property
  void aPaymentNeverRaisesTheFigure(
      @ForAll @LongRange(max = 1_000_000_000L) long receivables,
      @ForAll @LongRange(max = 1_000_000_000L) long paid,
      @ForAll @LongRange(min = 1, max = 1_000_000_000L) long sales) {
    assertThat(dso(Math.max(0, receivables - paid), sales, 90))
        .isLessThanOrEqualTo(dso(receivables, sales, 90));
  }

  private static BigDecimal dso(long receivables, long sales, int days) {
    return new DaysSalesOutstanding(
            Money.ofMinor(receivables, USD), Money.ofMinor(sales, USD), days)
        .value()
        .orElseThrow();
  }

  private static Money owed(List<Invoice> invoices) {
    return Money.sum(invoices.stream().flatMap(i -> i.balance().stream()).toList(), USD);
  }
}
