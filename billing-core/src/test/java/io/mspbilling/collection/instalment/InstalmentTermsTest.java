package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.assertRefused;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstalmentTermsTest {

  private static final List<LocalDate> THREE_MONTHS =
      Rhythm.monthly(15).dates(day("2026-03-01"), 3);

  @Test
  void whatIsLeftAfterRoundingGoesToTheEarlierInstalments() {
    assertThat(terms().build().split(usd("100.00")))
        .containsExactly(
            Instalment.of(day("2026-03-15"), usd("33.34")),
            Instalment.of(day("2026-04-15"), usd("33.33")),
            Instalment.of(day("2026-05-15"), usd("33.33")));
  }

  @Test
  void aCurrencyIsSplitInItsOwnSmallestUnit() {
    assertThat(amounts(terms().build(), Money.of("100", "JPY")))
        .containsExactly(Money.of("34", "JPY"), Money.of("33", "JPY"), Money.of("33", "JPY"));
    assertThat(amounts(terms().build(), Money.of("1.000", "KWD")))
        .containsExactly(
            Money.of("0.334", "KWD"), Money.of("0.333", "KWD"), Money.of("0.333", "KWD"));
  }

  @Test
  void weightsSplitInProportion() {
    assertThat(amounts(terms().weights(List.of(1L, 1L, 2L)).build(), usd("100.00")))
        .containsExactly(usd("25.00"), usd("25.00"), usd("50.00"));
  }

  @Test
  void theDownPaymentComesFirstAndTheRestIsSplit() {
    InstalmentTerms terms =
        terms().downPayment(Instalment.of(day("2026-03-01"), usd("20.00"))).build();

    assertThat(terms.split(usd("100.00")))
        .containsExactly(
            Instalment.of(day("2026-03-01"), usd("20.00")),
            Instalment.of(day("2026-03-15"), usd("26.67")),
            Instalment.of(day("2026-04-15"), usd("26.67")),
            Instalment.of(day("2026-05-15"), usd("26.66")));
  }

  @Test
  void anInstalmentBelowTheLeastIsRefused() {
    InstalmentTerms terms = terms().least(usd("33.33")).build();

    assertThat(terms.split(usd("100.00"))).hasSize(3);
    assertRefused(
        () -> terms.split(usd("99.98")), new PlanProblem.BelowLeast(usd("33.32"), usd("33.33")));
  }

  @Test
  void itCanBeAskedHowManyInstalmentsTheLeastAllows() {
    assertThat(InstalmentTerms.most(usd("100.00"), usd("33.33"))).isEqualTo(3);
    assertThat(InstalmentTerms.most(usd("100.00"), usd("33.34"))).isEqualTo(2);
    assertThat(InstalmentTerms.most(usd("10.00"), usd("33.34"))).isZero();
    assertRefused(
        () -> InstalmentTerms.most(usd("100.00"), usd("0.00")),
        new PlanProblem.NotPositive("the least", usd("0.00")));
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    assertRefused(
        () -> terms().build().split(usd("-1.00")),
        new PlanProblem.NotPositive("what is split", usd("-1.00")));
    assertRefused(
        () -> terms().build().split(usd("0.02")),
        new PlanProblem.TooManyInstalments(usd("0.02"), 3));
    assertRefused(
        () ->
            terms()
                .downPayment(Instalment.of(day("2026-03-01"), usd("100.00")))
                .build()
                .split(usd("100.00")),
        new PlanProblem.DownPaymentTooLarge(usd("100.00"), usd("100.00")));
    assertRefused(
        () -> terms().least(Money.of("1.00", "EUR")).build().split(usd("100.00")),
        new PlanProblem.MixedCurrencies(currency("USD"), currency("EUR")));
  }

  @Test
  void termsThatContradictThemselvesAreRefused() {
    assertRefused(() -> InstalmentTerms.builder().build(), new PlanProblem.Nothing("dates"));
    assertRefused(
        () -> terms().weights(List.of(1L)).build(), new PlanProblem.WeightsDoNotFit(1, 3));
    assertRefused(
        () -> terms().downPayment(Instalment.of(day("2026-03-15"), usd("1.00"))).build(),
        new PlanProblem.DatesNotAscending(day("2026-03-15"), day("2026-03-15")));
  }

  private static InstalmentTerms.Builder terms() {
    return InstalmentTerms.builder().dates(THREE_MONTHS);
  }

  private static Currency currency(String code) {
    return Currency.getInstance(code);
  }

  private static List<Money> amounts(InstalmentTerms terms, Money total) {
    return terms.split(total).stream().map(Instalment::amount).toList();
  }
}
