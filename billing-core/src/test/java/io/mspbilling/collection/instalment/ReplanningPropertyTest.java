package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.PlannedCase.START;
import static io.mspbilling.collection.instalment.PlannedCase.assertAddsUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Plans that are planned anew on any day conserve every cent, and the past. */
final class ReplanningPropertyTest {

  @Provide
  Arbitrary<PlannedCase> cases() {
    return PlannedCase.any();
  }

  @Property
  void everyInvoiceIsPaidExactlyByItsInstalments(@ForAll("cases") PlannedCase one) {
    assertAddsUp(one.plan());
  }

  @Property
  void planningAnewMovesNoCentOutOfThePlan(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    InstalmentPlan anew = one.anew(day);

    assertThat(anew.debts()).isEqualTo(one.plan().debts());
    assertThat(anew.total()).isEqualTo(one.plan().total());
    assertAddsUp(anew);
  }

  @Property
  void planningAnewTwiceOnADayIsPlanningAnewOnce(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    InstalmentPlan anew = one.anew(day);

    assertThat(one.anew(anew, day)).isEqualTo(anew);
  }

  @Property
  void planningAnewChangesNothingThatIsPast(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    LocalDate asOf = START.plusDays(day);
    List<Instalment> before = past(one.plan(), asOf);
    List<Instalment> after = past(one.anew(day), asOf);
    List<InstalmentState> states = one.on(day).instalments();

    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).dueOn()).isEqualTo(before.get(i).dueOn());
      assertThat(after.get(i).amount()).isEqualTo(before.get(i).amount());
      assertThat(after.get(i).due()).isEqualTo(states.get(i).paid());
    }
  }

  @Property
  void onceAMissedInstalmentIsPlannedAnewNothingIsOverdueThatDay(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    assertThat(one.on(one.anew(day), day).overdueSince()).isEmpty();
  }

  @Property
  void plansThatArePlannedAnewAgainAndAgainStillAddUp(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = 1, max = 60) int step) {
    InstalmentPlan plan = one.plan();
    for (int day = 0; day <= 480; day += step) {
      plan = one.anew(plan, day);
    }
    assertAddsUp(plan);
    assertThat(plan.debts()).isEqualTo(one.plan().debts());
  }

  @Property
  void aPlanReadsBackAsItWas(
      @ForAll("cases") PlannedCase one, @ForAll @IntRange(min = -20, max = 500) int day) {
    InstalmentPlan anew = one.anew(day);

    assertThat(InstalmentPlan.of(anew.facts())).isEqualTo(anew);
  }

  private static List<Instalment> past(InstalmentPlan plan, LocalDate asOf) {
    return plan.instalments().stream().filter(one -> one.dueOn().isBefore(asOf)).toList();
  }
}
