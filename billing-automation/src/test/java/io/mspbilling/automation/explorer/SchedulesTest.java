package io.mspbilling.automation.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.policies.BillingPolicies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small days under every schedule of two workers with few preemptions and faults, and under many
 * random schedules with more. Nothing happens twice, nothing is lost, and nothing is left open of
 * which nobody is told.
 *
 * <p>A failure prints its schedule, shrunk; {@link #aScheduleIsPlayedAgain} shows how to play it.
 * What was explored stands in {@code target/explorer.txt}.
 */
@Execution(ExecutionMode.CONCURRENT)
class SchedulesTest {

  private static final long SEED = 20260302L;
  private static final long RANDOM_SCHEDULES = Report.effort() == 1 ? 4_000 : 10_000;
  private static final Duration[] PAUSES = {
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
    Duration.ofMinutes(20),
    Duration.ofHours(25),
    Duration.ofDays(4)
  };

  /** At random anything may go wrong, and not always all of it. */
  private static final List<Budget> AT_RANDOM =
      List.of(
          Budget.preemptions(8),
          Budget.preemptions(6).crashes(2),
          Budget.preemptions(6).losses(2),
          Budget.preemptions(6).waits(2, PAUSES),
          Budget.preemptions(6).crashes(1).losses(2).waits(2, PAUSES));

  static Stream<Case> cases() {
    return Report.effort() == 1 ? Case.some() : Stream.concat(Case.some(), Case.all());
  }

  static Stream<Case> casesInFull() {
    return Report.effort() == 1 ? Case.inFull().stream() : Case.some();
  }

  static Stream<Case> casesWithFaults() {
    return Report.effort() == 1 ? Case.withFaults().stream() : Case.some();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCrashAndEveryLostCall(Case played) {
    exhaust(played, Budget.preemptions(0).crashes(1));
    exhaust(played, Budget.preemptions(0).losses(1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyInterleavingWithOnePreemption(Case played) {
    exhaust(played, Budget.preemptions(1));
  }

  @ParameterizedTest
  @MethodSource("casesInFull")
  void everyInterleavingWithTwoPreemptions(Case played) {
    exhaust(played, Budget.preemptions(2));
  }

  /** Alone at each gate for each time, and while the other worker does all its work. */
  @ParameterizedTest
  @MethodSource("casesInFull")
  void everyPauseOfAWorker(Case played) {
    exhaust(played, Budget.preemptions(0).waits(1, PAUSES));
    exhaust(played, Budget.preemptions(1).waits(1, PAUSES));
  }

  @ParameterizedTest
  @MethodSource("casesWithFaults")
  void everyCrashWithOnePreemption(Case played) {
    exhaust(played, Budget.preemptions(1).crashes(1));
  }

  @ParameterizedTest
  @MethodSource("casesWithFaults")
  void everyLostCallWithOnePreemption(Case played) {
    exhaust(played, Budget.preemptions(1).losses(1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void randomSchedulesInWhichAnythingGoesWrong(Case played) {
    long shares = cases().count() * AT_RANDOM.size();
    int share = (int) ((RANDOM_SCHEDULES * Report.effort() + shares - 1) / shares);
    Optional<Explored> all = Optional.empty();
    for (int i = 0; i < AT_RANDOM.size(); i++) {
      Explored explored = played.explorer().random(AT_RANDOM.get(i), SEED + i * 1_000_003L, share);
      explored.mustBeGreen(played + " within " + AT_RANDOM.get(i));
      assertThat(explored.schedules()).isEqualTo(share);
      all = Optional.of(all.map(explored::plus).orElse(explored));
    }
    Report.add(played + ", at random", all.orElseThrow());
  }

  @Test
  void aScheduleIsPlayedAgain() {
    Explorer explorer = SmallDay.explorer(CardDay::new, Terms.KIND);
    assertThat(explorer.replay(Move.parseAll("w1@51 SWITCH w2", "w2@25 CRASH"))).isEmpty();
  }

  /** An undisturbed day leaves no row behind which something could get lost. */
  @ParameterizedTest
  @MethodSource("cases")
  void whatIsExpectedIsAskedFor(Case played) {
    Plot plot = played.plot().get();
    if (plot.mayStayInDoubt()) {
      return;
    }
    assertThat(SmallDay.explorer(() -> plot, played.terms()).replay(List.of())).isEmpty();

    plot.expected()
        .bills
        .forEach(
            (number, bill) -> {
              Plot wrong =
                  new Expecting(
                      plot, plot.expected().bill(number, "999.00", "0.00", "1.00", "999.00"));
              assertThat(SmallDay.explorer(() -> wrong, played.terms()).replay(List.of()))
                  .isPresent();
            });
  }

  /** Another opinion on what must come of a day. */
  private record Expecting(Plot plot, Expected expected) implements Plot {
    @Override
    public BillingPolicies policies() {
      return plot.policies();
    }

    @Override
    public void prepare(Vendors world, Supplier<BillingAutomation> billing) {
      plot.prepare(world, billing);
    }

    @Override
    public Optional<Office> meanwhile() {
      return plot.meanwhile();
    }

    @Override
    public int daysToEnd() {
      return plot.daysToEnd();
    }
  }

  @Test
  void theSameSeedPlaysTheSameSchedules() {
    Budget budget = AT_RANDOM.get(AT_RANDOM.size() - 1);
    Explored one = SmallDay.explorer(CardDay::new, Terms.KIND).random(budget, 7, 50);
    Explored two = SmallDay.explorer(CardDay::new, Terms.KIND).random(budget, 7, 50);
    assertThat(one.gates()).isEqualTo(two.gates());
    assertThat(one.distinct()).isEqualTo(two.distinct());
  }

  private static void exhaust(Case played, Budget budget) {
    Explored explored = played.explorer().exhaust(budget);
    Report.add(played + ", every schedule within " + budget, explored);
    explored.mustBeGreen(played.toString());
    assertThat(explored.schedules()).isEqualTo(explored.distinct()).isGreaterThan(10);
  }
}
