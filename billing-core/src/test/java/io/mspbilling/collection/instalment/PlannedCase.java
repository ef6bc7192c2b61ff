package io.mspbilling.collection.instalment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.sample.Values;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A plan with any payments and reversals, and how it is planned anew. */
record PlannedCase(InstalmentPlan plan, List<AppliedPayment> payments, Replanning replanning) {

  static final LocalDate START = LocalDate.of(2026, 1, 31);

  /** Of any currency, over up to a year. */
  static Arbitrary<PlannedCase> any() {
    return Values.currencies().flatMap(PlannedCase::cases);
  }

  private static Arbitrary<PlannedCase> cases(Currency currency) {
    Arbitrary<List<Money>> debts =
        Arbitraries.longs()
            .between(40, 9_999)
            .map(minor -> Money.ofMinor(minor, currency))
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(debts, terms(), payments(currency), replannings())
        .as(
            (amounts, terms, payments, replanning) ->
                new PlannedCase(
                    InstalmentPlan.of(Samples.PLAN, Samples.ACME, debts(amounts), terms),
                    payments,
                    replanning));
  }

  private static List<Allocation> debts(List<Money> amounts) {
    return IntStream.range(0, amounts.size())
        .mapToObj(i -> new Allocation(invoice(i), "INV-" + i, amounts.get(i)))
        .toList();
  }

  private static InvoiceId invoice(int number) {
    return new InvoiceId(Samples.PSA, Integer.toString(number));
  }

  private static Arbitrary<InstalmentTerms> terms() {
    Arbitrary<List<Long>> weights =
        Arbitraries.longs().between(1, 3).list().ofMinSize(1).ofMaxSize(12);
    return Combinators.combine(rhythms(), weights)
        .as(
            (rhythm, all) ->
                InstalmentTerms.builder()
                    .dates(rhythm.dates(START, all.size()))
                    .weights(all)
                    .build());
  }

  private static Arbitrary<Rhythm> rhythms() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 31).map(Rhythm::monthly),
        Arbitraries.integers().between(1, 6).map(Rhythm::everyWeeks));
  }

  private static Arbitrary<List<AppliedPayment>> payments(Currency currency) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(-10, 400),
            Arbitraries.longs().between(-3_000, 6_000))
        .as(
            (invoice, day, minor) ->
                new AppliedPayment(
                    invoice(invoice), START.plusDays(day), Money.ofMinor(minor, currency)))
        .list()
        .ofMaxSize(8);
  }

  private static Arbitrary<Replanning> replannings() {
    return Combinators.combine(
            Arbitraries.of(MissedInstalments.values()),
            Arbitraries.of(ExtraPayment.values()),
            rhythms())
        .as(Replanning::new);
  }

  /** The plan as it goes on from a day. */
  InstalmentPlan anew(int day) {
    return anew(plan, day);
  }

  InstalmentPlan anew(InstalmentPlan other, int day) {
    return replanning.replan(other, payments, START.plusDays(day));
  }

  PlanState on(int day) {
    return on(plan, day);
  }

  PlanState on(InstalmentPlan other, int day) {
    return PlanState.of(other, payments, START.plusDays(day), new BreakRule(30, 2));
  }

  PlannedCase with(List<AppliedPayment> others) {
    return new PlannedCase(plan, others, replanning);
  }

  Money sum(List<Money> amounts) {
    return Money.sum(amounts, plan.currency());
  }

  /** Asserts that a plan conserves every cent, in each instalment and on each invoice. */
  static void assertAddsUp(InstalmentPlan plan) {
    Map<InvoiceId, Money> perInvoice =
        plan.allocations().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Allocation::invoice, Allocation::amount, Money::plus));
    assertThat(perInvoice)
        .isEqualTo(
            plan.debts().stream()
                .collect(Collectors.toMap(Allocation::invoice, Allocation::amount)));
    for (int i = 0; i < plan.instalments().size(); i++) {
      List<Money> parts = plan.allocations().get(i).stream().map(Allocation::amount).toList();
      assertThat(Money.sum(parts, plan.currency())).isEqualTo(plan.instalments().get(i).due());
    }
  }
}
