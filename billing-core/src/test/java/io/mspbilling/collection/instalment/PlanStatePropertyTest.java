package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.PlannedCase.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Where plans stand on any day, against sums by hand. */
final class PlanStatePropertyTest {

  @Provide
  Arbitrary<PlannedCase> cases() {
    return PlannedCase.any();
  }

  @Property
  void whatIsPaidAndLeftIsAllThereIsAndWhatIsDueIsLeftOnItsInvoice(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    PlanState state = one.on(day);
    LocalDate asOf = START.plusDays(day);
    Money fallenDue =
        one.sum(
            one.plan().instalments().stream()
                .filter(instalment -> !instalment.dueOn().isAfter(asOf))
                .map(Instalment::due)
                .toList());

    assertThat(state.paid().plus(state.left())).isEqualTo(one.plan().total());
    assertThat(one.sum(state.instalments().stream().map(InstalmentState::paid).toList()))
        .isEqualTo(state.paid());
    Money open = fallenDue.minus(state.paid());
    assertThat(state.amountDueNow())
        .isEqualTo(open.isNegative() ? Money.zero(open.currency()) : open);
    for (Allocation due : state.dueNow()) {
      assertThat(due.amount()).isLessThanOrEqualTo(leftByHand(one, due.invoice(), asOf));
    }
  }

  @Property
  void eachInstalmentIsPaidFromDebtsOfItsOwnAndAllThatIsLeftIsInOne(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    PlanState state = one.on(day);

    for (InstalmentState instalment : state.instalments()) {
      assertThat(one.sum(amounts(instalment.debts()))).isEqualTo(instalment.open());
    }
    for (Allocation debt : one.plan().debts()) {
      List<Allocation> parts =
          state.instalments().stream()
              .flatMap(instalment -> instalment.debts().stream())
              .filter(part -> part.invoice().equals(debt.invoice()))
              .toList();
      Money left = leftByHand(one, debt.invoice(), state.asOf());
      assertThat(one.sum(amounts(parts))).isEqualTo(left.isNegative() ? one.sum(List.of()) : left);
    }
  }

  private static List<Money> amounts(List<Allocation> debts) {
    return debts.stream().map(Allocation::amount).toList();
  }

  @Property
  void withoutAnotherPaymentNoLessIsDueAndNoBrokenPlanHeals(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = 470, max = 560) int day) {
    PlanState state = one.on(day);
    PlanState later = one.on(day + 7);

    assertThat(later.amountDueNow()).isGreaterThanOrEqualTo(state.amountDueNow());
    assertThat(later.overdueSince().isPresent()).isEqualTo(state.left().isPositive());
    if (state.isBroken()) {
      assertThat(later.isBroken()).isTrue();
    }
  }

  @Property
  void payingWhatIsDueLeavesNothingDue(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    PlanState state = one.on(day);
    List<AppliedPayment> more = new ArrayList<>(one.payments());
    for (Allocation due : state.dueNow()) {
      more.add(new AppliedPayment(due.invoice(), state.asOf(), inFull(one, due, state.asOf())));
    }
    PlannedCase charged = one.with(more);

    assertThat(charged.on(day).dueNow()).isEmpty();
    assertThat(charged.on(day).paid()).isEqualTo(state.paid().plus(state.amountDueNow()));
  }

  /** What was applied to an invoice until a day, less what was taken back. */
  private static Money applied(PlannedCase one, InvoiceId invoice, LocalDate asOf) {
    return one.sum(
        one.payments().stream()
            .filter(paid -> paid.invoice().equals(invoice) && !paid.on().isAfter(asOf))
            .map(AppliedPayment::amount)
            .toList());
  }

  private static Money leftByHand(PlannedCase one, InvoiceId invoice, LocalDate asOf) {
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
  private static Money inFull(PlannedCase one, Allocation due, LocalDate asOf) {
    Money paid = applied(one, due.invoice(), asOf);
    return paid.isNegative() ? due.amount().minus(paid) : due.amount();
  }
}
