package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.NEW;
import static io.mspbilling.collection.instalment.Samples.OLD;
import static io.mspbilling.collection.instalment.Samples.PSA;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.debt;
import static io.mspbilling.collection.instalment.Samples.paid;
import static io.mspbilling.collection.instalment.Samples.plan;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.receivables.InvoiceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** USD 100.00 is due on the 15th of March, April and May, for debts of USD 120.00 and 180.00. */
final class PlanStateTest {

  private static final BreakRule RULE = new BreakRule(30, 1);

  @Test
  void beforeTheFirstDateNothingIsDue() {
    PlanState state = on("2026-03-14");

    assertThat(state.dueNow()).isEmpty();
    assertThat(state.amountDueNow()).isEqualTo(usd("0.00"));
    assertThat(state.next()).map(one -> one.instalment().dueOn()).hasValue(day("2026-03-15"));
    assertStands(state, "all that has fallen due is paid; USD 100.00 is due next, on 2026-03-15");
  }

  @Test
  void onItsDayAnInstalmentIsDueAndNotLate() {
    PlanState state = on("2026-03-15");

    assertThat(state.dueNow()).containsExactly(debt(OLD, "100.00"));
    assertThat(state.overdueSince()).isEmpty();
    assertThat(state.next()).map(one -> one.instalment().dueOn()).hasValue(day("2026-04-15"));
    assertStands(state, "USD 100.00 is due today");
  }

  @Test
  void theDayAfterItIsOverdueAndTheNextOneComesOnTopOnItsDay() {
    assertStands(on("2026-03-16"), "USD 100.00 of 1 instalment is overdue since 2026-03-16");
    assertThat(on("2026-03-16").overdueSince()).hasValue(day("2026-03-16"));

    PlanState later = on("2026-04-15", paid(OLD, "2026-03-20", "30.00"));
    assertThat(later.dueNow()).containsExactly(debt(OLD, "90.00"), debt(NEW, "80.00"));
    assertStands(
        later,
        "USD 70.00 of 1 instalment is overdue since 2026-03-16, and a plan breaks"
            + " after more than 30 days");
  }

  @Test
  void aPlanBreaksAfterTooManyDaysOrTooManyMissed() {
    assertThat(on("2026-04-14").isBroken()).isFalse();
    assertThat(on("2026-04-15").isBroken()).isTrue();

    PlanState missedTwo = PlanState.of(plan(), List.of(), day("2026-04-16"), new BreakRule(99, 1));
    assertThat(missedTwo.missed()).hasSize(2);
    assertStands(
        missedTwo,
        "USD 200.00 of 2 instalments is overdue since 2026-03-16, and a plan breaks when more than"
            + " 1 are missed at once");
    assertThat(PlanState.of(plan(), List.of(), day("2099-01-01"), BreakRule.NEVER).isBroken())
        .isFalse();
  }

  @Test
  void moneyForALaterInvoicePaysTheFirstInstalmentAndIsNotAskedTwice() {
    PlanState state = on("2026-04-15", paid(NEW, "2026-03-10", "150.00"));

    assertThat(state.instalments())
        .extracting(InstalmentState::paid)
        .containsExactly(usd("100.00"), usd("50.00"), usd("0.00"));
    assertThat(state.instalments().get(0).settledOn()).hasValue(day("2026-03-10"));
    assertThat(state.instalments().get(1).settledOn()).isEmpty();
    assertThat(state.dueNow()).containsExactly(debt(OLD, "50.00"));
  }

  @Test
  void aPaymentCountsFromItsDayOn() {
    AppliedPayment payment = paid(OLD, "2026-03-20", "100.00");

    assertThat(on("2026-03-19", payment).paid()).isEqualTo(usd("0.00"));
    assertThat(on("2026-03-20", payment).paid()).isEqualTo(usd("100.00"));
  }

  @Test
  void whatIsPaidBeyondTheDebtAndForOtherInvoicesIsNoPartOfThePlan() {
    PlanState state =
        on(
            "2026-03-20",
            paid(OLD, "2026-03-20", "500.00"),
            paid(new InvoiceId(PSA, "999"), "2026-03-20", "50.00"));

    assertThat(state.paid()).isEqualTo(usd("120.00"));
    assertThat(state.left()).isEqualTo(usd("180.00"));
  }

  @Test
  void whatWasPaidBeforeThePlanAndComesBackIsNoPartOfThePlan() {
    PlanState state = on("2026-03-20", paid(OLD, "2026-03-20", "-40.00"));

    assertThat(state.paid()).isEqualTo(usd("0.00"));
    assertThat(state.left()).isEqualTo(usd("300.00"));
  }

  @Test
  void aReversalMakesAPaidInstalmentOverdueFromItsOwnDayOn() {
    PlanState state =
        on("2026-03-20", paid(OLD, "2026-03-15", "100.00"), paid(OLD, "2026-03-18", "-100.00"));

    assertThat(state.paid()).isEqualTo(usd("0.00"));
    assertThat(state.overdueSince()).hasValue(day("2026-03-16"));
  }

  @Test
  void aPlanIsCompletedSinceTheDayAfterWhichAllStayedPaid() {
    AppliedPayment old = paid(OLD, "2026-03-15", "120.00");
    AppliedPayment rest = paid(NEW, "2026-04-10", "180.00");
    AppliedPayment back = paid(NEW, "2026-04-20", "-180.00");
    AppliedPayment again = paid(NEW, "2026-04-30", "180.00");

    assertStands(on("2026-04-15", old, rest), "all USD 300.00 is paid since 2026-04-10");
    assertThat(on("2026-04-25", old, rest, back).isCompleted()).isFalse();
    PlanState end = on("2026-06-01", again, back, rest, old);
    assertThat(end.isCompleted()).isTrue();
    assertThat(end.next()).isEmpty();
    assertStands(end, "all USD 300.00 is paid since 2026-04-30");
  }

  @Test
  void aRuleBearsNoLessThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BreakRule(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new BreakRule(0, -1));
  }

  private static PlanState on(String day, AppliedPayment... payments) {
    return PlanState.of(plan(), List.of(payments), day(day), RULE);
  }

  private static void assertStands(PlanState state, String reason) {
    assertThat(state.standing().reason()).isEqualTo(reason);
  }
}
