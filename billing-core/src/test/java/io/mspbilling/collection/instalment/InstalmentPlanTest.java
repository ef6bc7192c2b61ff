package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.ACME;
import static io.mspbilling.collection.instalment.Samples.NEW;
import static io.mspbilling.collection.instalment.Samples.OLD;
import static io.mspbilling.collection.instalment.Samples.PLAN;
import static io.mspbilling.collection.instalment.Samples.PSA;
import static io.mspbilling.collection.instalment.Samples.assertRefused;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.debt;
import static io.mspbilling.collection.instalment.Samples.debts;
import static io.mspbilling.collection.instalment.Samples.plan;
import static io.mspbilling.collection.instalment.Samples.planOf;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstalmentPlanTest {

  @Test
  void theFirstDebtIsPaidBeforeTheNextGetsAnything() {
    assertThat(plan().allocations())
        .containsExactly(
            List.of(debt(OLD, "100.00")),
            List.of(debt(OLD, "20.00"), debt(NEW, "80.00")),
            List.of(debt(NEW, "100.00")));
  }

  @Test
  void anInstalmentOfWhichAllWasMovedPaysForNothing() {
    InstalmentPlan moved =
        planOf(
            new Instalment(day("2026-03-15"), usd("100.00"), usd("100.00")),
            Instalment.of(day("2026-04-15"), usd("300.00")));

    assertThat(moved.allocations()).containsExactly(List.of(), debts());
  }

  @Test
  void termsMakeAPlanForAllDebts() {
    InstalmentTerms terms =
        InstalmentTerms.builder().dates(Rhythm.monthly(15).dates(day("2026-03-01"), 3)).build();

    assertThat(InstalmentPlan.of(PLAN, ACME, debts(), terms)).isEqualTo(plan());
  }

  @Test
  void invoicesArePaidFromTheOldestDueDateOn() {
    assertThat(
            InstalmentPlan.oldestFirst(
                List.of(open("9", "2026-02-02"), open("8", "2026-01-01"), open("7", "2026-02-02"))))
        .extracting(Allocation::invoice)
        .extracting(InvoiceId::value)
        .containsExactly("8", "7", "9");
  }

  @Test
  void aPlanReadsBackAsItWasWritten() {
    InstalmentPlan moved =
        planOf(
            new Instalment(day("2026-03-15"), usd("100.00"), usd("70.00")),
            Instalment.of(day("2026-04-15"), usd("270.00")));

    assertThat(InstalmentPlan.of(moved.facts())).isEqualTo(moved);
  }

  @Test
  void whatDoesNotAddUpIsNoPlan() {
    assertRefused(
        () -> planOf(Instalment.of(day("2026-03-15"), usd("299.99"))),
        new PlanProblem.SumIsNotTheDebts(usd("299.99"), usd("300.00")));
    assertRefused(() -> planOf(), new PlanProblem.Nothing("instalments"));
    assertRefused(
        () -> new InstalmentPlan(PLAN, ACME, List.of(), plan().instalments()),
        new PlanProblem.Nothing("debts"));
  }

  @Test
  void datesMustAscendOneADay() {
    assertRefused(
        () ->
            planOf(
                Instalment.of(day("2026-04-15"), usd("100.00")),
                Instalment.of(day("2026-03-15"), usd("200.00"))),
        new PlanProblem.DatesNotAscending(day("2026-04-15"), day("2026-03-15")));
    assertRefused(
        () ->
            planOf(
                Instalment.of(day("2026-04-15"), usd("100.00")),
                Instalment.of(day("2026-04-15"), usd("200.00"))),
        new PlanProblem.DatesNotAscending(day("2026-04-15"), day("2026-04-15")));
  }

  @Test
  void anInvoiceIsListedOnceAndAllInOneCurrency() {
    Money euro = Money.of("1.00", "EUR");
    PlanProblem mixed =
        new PlanProblem.MixedCurrencies(Currency.getInstance("USD"), Currency.getInstance("EUR"));
    assertRefused(
        () ->
            new InstalmentPlan(
                PLAN,
                ACME,
                List.of(debt(OLD, "150.00"), debt(OLD, "150.00")),
                plan().instalments()),
        new PlanProblem.InvoiceTwice(OLD));
    assertRefused(
        () ->
            new InstalmentPlan(
                PLAN,
                ACME,
                List.of(debt(OLD, "300.00"), new Allocation(NEW, "INV-502", euro)),
                plan().instalments()),
        mixed);
    assertRefused(() -> planOf(Instalment.of(day("2026-04-15"), euro)), mixed);
  }

  @Test
  void anInstalmentIsPositiveAndNoMoreOfItIsMovedThanItHas() {
    assertRefused(
        () -> Instalment.of(day("2026-04-15"), usd("0.00")),
        new PlanProblem.NotPositive("an instalment", usd("0.00")));
    assertRefused(
        () -> new Instalment(day("2026-04-15"), usd("1.00"), usd("1.01")),
        new PlanProblem.MovedOutOfRange(usd("1.01"), usd("1.00")));
    assertRefused(
        () -> new Instalment(day("2026-04-15"), usd("1.00"), usd("-0.01")),
        new PlanProblem.MovedOutOfRange(usd("-0.01"), usd("1.00")));
  }

  @Test
  void aPlanHasAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> new InstalmentPlanId(" "));
  }

  private static OpenInvoice open(String id, String dueOn) {
    Money amount = usd("10.00");
    return new OpenInvoice(
        Invoice.builder()
            .id(new InvoiceId(PSA, id))
            .number("INV-" + id)
            .customer(ACME)
            .issuedOn(day("2025-12-01"))
            .dueOn(day(dueOn))
            .total(amount)
            .build(),
        amount,
        Money.zero(amount.currency()));
  }
}
