package io.mspbilling.automation.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The explorer can fail: each defect that it is there for turns it red, within a budget in which
 * the world without the defect is green.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutantsTest {

  @Test
  void twoWhoDecideOnTwoFolds() {
    killed(BusyDay::new, Terms.KIND, Budget.preemptions(2), stage -> Mutants.twoFolds());
  }

  @Test
  void aStoreThatLooksBeforeItAppends() {
    killed(
        BusyDay::new, Terms.KIND, Budget.preemptions(2), stage -> Mutants.looksBeforeItAppends());
  }

  @Test
  void clocksThatAreBelieved() {
    killed(
        CardDay::new,
        Terms.KIND.skews(Duration.ZERO, Duration.ofHours(1)),
        Budget.preemptions(1),
        stage -> Mutants.clocksAreBelieved());
  }

  @Test
  void aDeadlineShorterThanTheCalls() {
    killed(
        CardDay::new,
        Terms.KIND,
        Budget.preemptions(1).waits(1, Duration.ofMinutes(1)),
        stage -> Mutants.deadlineShorterThanTheCalls());
  }

  @Test
  void aNewKeyForEachCharge() {
    killed(
        CardDay::new,
        Terms.KIND,
        Budget.preemptions(0).crashes(1),
        stage -> Mutants.newKeyForEachCharge());
  }

  @Test
  void aConnectorThatSendsAgain() {
    killed(
        CardDay::new,
        Terms.KIND.withoutGatewayKeys(),
        Budget.preemptions(0).losses(1),
        stage -> Mutants.sendsAgain());
  }

  @Test
  void aPortThatUnderstatesItsLag() {
    killed(
        CardDay::new,
        Terms.KIND,
        Budget.preemptions(0).crashes(1),
        stage -> Mutants.understatesItsLag(stage.clock()));
  }

  private static void killed(
      Supplier<Plot> plot, Terms terms, Budget budget, Function<Stage, Mutation> mutation) {
    Explored explored = SmallDay.explorer(plot, terms, mutation).exhaust(budget);
    assertThat(explored.failure()).as("a schedule that fails within %s", budget).isPresent();
    List<Move> moves = explored.failure().get().moves();
    Report.add("mutant in " + plot.get().getClass().getSimpleName(), explored);
    assertThat(SmallDay.explorer(plot, terms, mutation).replay(moves)).isPresent();
    assertThat(SmallDay.explorer(plot, terms).replay(moves)).as("without it").isEmpty();
  }
}
