package io.mspbilling.collection.instalment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.sample.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Plans with any payments and reversals, looked at and planned anew on any day. */
final class InstalmentPropertyTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 31);

  /** A plan, what happens to it, and how it is planned anew. */
  record Case(InstalmentPlan plan, List<AppliedPayment> payments, Replanning replanning) {}

  @Provide
  Arbitrary<Case> cases() {
    return Values.currencies().flatMap(InstalmentPropertyTest::cases);
  }

  private static Arbitrary<Case> cases(Currency currency) {
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
                new Case(
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

  @Property
  void everyInvoiceIsPaidExactlyByItsInstalments(@ForAll("cases") Case one) {
    assertAddsUp(one.plan());
  }

  @Property
  void planningAnewMovesNoCentOutOfThePlan(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    InstalmentPlan anew = replan(one, one.plan(), day);

    assertThat(anew.debts()).isEqualTo(one.plan().debts());
    assertThat(anew.total()).isEqualTo(one.plan().total());
    assertAddsUp(anew);
  }

  @Property
  void planningAnewTwiceOnADayIsPlanningAnewOnce(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    InstalmentPlan anew = replan(one, one.plan(), day);

    assertThat(replan(one, anew, day)).isEqualTo(anew);
  }

  @Property
  void planningAnewChangesNothingThatIsPast(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    LocalDate asOf = START.plusDays(day);
    List<Instalment> before = past(one.plan(), asOf);
    List<Instalment> after = past(replan(one, one.plan(), day), asOf);
    List<InstalmentState> states = state(one, one.plan(), day).instalments();

    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).dueOn()).isEqualTo(before.get(i).dueOn());
      assertThat(after.get(i).amount()).isEqualTo(before.get(i).amount());
      assertThat(after.get(i).due()).isEqualTo(states.get(i).paid());
    }
  }

  @Property
  void onceAMissedInstalmentIsPlannedAnewNothingIsOverdueThatDay(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    assertThat(state(one, replan(one, one.plan(), day), day).overdueSince()).isEmpty();
  }

  @Property
  void plansThatArePlannedAnewAgainAndAgainStillAddUp(
      @ForAll("cases") Case one, @ForAll @IntRange(min = 1, max = 60) int step) {
    InstalmentPlan plan = one.plan();
    for (int day = 0; day <= 480; day += step) {
      plan = replan(one, plan, day);
    }
    assertAddsUp(plan);
    assertThat(plan.debts()).isEqualTo(one.plan().debts());
  }

  @Property
  void whatIsPaidAndLeftIsAllThereIsAndWhatIsDueIsLeftOnItsInvoice(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    PlanState state = state(one, one.plan(), day);
    LocalDate asOf = START.plusDays(day);
    Money fallenDue =
        sum(
            one.plan().instalments().stream()
                .filter(instalment -> !instalment.dueOn().isAfter(asOf))
                .map(Instalment::due)
                .toList(),
            one.plan());

    assertThat(state.paid().plus(state.left())).isEqualTo(one.plan().total());
    assertThat(sum(state.instalments().stream().map(InstalmentState::paid).toList(), one.plan()))
        .isEqualTo(state.paid());
    Money open = fallenDue.minus(state.paid());
    assertThat(state.amountDueNow())
        .isEqualTo(open.isNegative() ? Money.zero(open.currency()) : open);
    for (Allocation due : state.dueNow()) {
      assertThat(due.amount()).isLessThanOrEqualTo(leftByHand(one, due.invoice(), asOf));
    }
  }

  @Property
  void withoutAnotherPaymentNoLessIsDueAndNoBrokenPlanHeals(
      @ForAll("cases") Case one, @ForAll @IntRange(min = 410, max = 500) int day) {
    PlanState state = state(one, one.plan(), day);
    PlanState later = state(one, one.plan(), day + 7);

    assertThat(later.amountDueNow()).isGreaterThanOrEqualTo(state.amountDueNow());
    assertThat(later.overdueSince().isPresent()).isEqualTo(state.left().isPositive());
    if (state.isBroken()) {
      assertThat(later.isBroken()).isTrue();
    }
  }

  @Property
  void payingWhatIsDueLeavesNothingDue(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    PlanState state = state(one, one.plan(), day);
    List<AppliedPayment> more = new ArrayList<>(one.payments());
    for (Allocation due : state.dueNow()) {
      more.add(new AppliedPayment(due.invoice(), state.asOf(), inFull(one, due, state.asOf())));
    }
    Case charged = new Case(one.plan(), more, one.replanning());

    assertThat(state(charged, one.plan(), day).dueNow()).isEmpty();
    assertThat(state(charged, one.plan(), day).paid())
        .isEqualTo(state.paid().plus(state.amountDueNow()));
  }

  @Property
  void aPlanReadsBackAsItWas(
      @ForAll("cases") Case one, @ForAll @IntRange(min = -20, max = 500) int day) {
    InstalmentPlan anew = replan(one, one.plan(), day);

    assertThat(InstalmentPlan.of(anew.facts())).isEqualTo(anew);
  }

  private static InstalmentPlan replan(Case one, InstalmentPlan plan, int day) {
    return one.replanning().replan(plan, one.payments(), START.plusDays(day));
  }

  private static PlanState state(Case one, InstalmentPlan plan, int day) {
    return PlanState.of(plan, one.payments(), START.plusDays(day), new BreakRule(30, 2));
  }

  private static List<Instalment> past(InstalmentPlan plan, LocalDate asOf) {
    return plan.instalments().stream().filter(one -> one.dueOn().isBefore(asOf)).toList();
  }

  private static void assertAddsUp(InstalmentPlan plan) {
    Map<InvoiceId, Money> perInvoice =
        plan.allocations().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Allocation::invoice, Allocation::amount, Money::plus));
    assertThat(perInvoice)
        .isEqualTo(
            plan.debts().stream()
                .collect(Collectors.toMap(Allocation::invoice, Allocation::amount)));
    for (int i = 0; i < plan.instalments().size(); i++) {
      assertThat(sum(plan.allocations().get(i).stream().map(Allocation::amount).toList(), plan))
          .isEqualTo(plan.instalments().get(i).due());
    }
  }

  private static Money sum(List<Money> amounts, InstalmentPlan plan) {
    return Money.sum(amounts, plan.currency());
  }

  /** What was applied to an invoice until a day, less what was taken back. */
  private static Money applied(Case one, InvoiceId invoice, LocalDate asOf) {
    return sum(
        one.payments().stream()
            .filter(paid -> paid.invoice().equals(invoice) && !paid.on().isAfter(asOf))
            .map(AppliedPayment::amount)
            .toList(),
        one.plan());
  }

  private static Money leftByHand(Case one, InvoiceId invoice, LocalDate asOf) {
    Money debt =
        one.plan().debts().stream()
            .filter(owed -> owed.invoice().equals(invoice))
            .map(Allocation::amount)
            .findFirst()
            .orElseThrow();
    Money paid = applied(one, invoice, asOf);
    return paid.isNegative() ? debt : debt.minus(paid);
  }

  /** The charge, and what was taken back of older payments, which are no part of the plan. */
  private static Money inFull(Case one, Allocation due, LocalDate asOf) {
    Money paid = applied(one, due.invoice(), asOf);
    return paid.isNegative() ? due.amount().minus(paid) : due.amount();
  }
}
