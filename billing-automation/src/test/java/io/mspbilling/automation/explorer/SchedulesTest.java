package io.mspbilling.automation.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small day under every schedule of two workers with few preemptions and faults, and under many
 * random schedules with more. Nothing happens twice, nothing is lost, nobody is left in the dark.
 *
 * <p>A failure prints its schedule, shrunk; {@code
 * SmallDay.explorer(terms).replay(Move.parseAll(…))} plays it again.
 */
class SchedulesTest {

  private static final long SEED = 20260302L;
  private static final Duration[] PAUSES = {
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
    Duration.ofMinutes(20),
    Duration.ofHours(25),
    Duration.ofDays(4)
  };

  private static final Budget ANYTHING =
      Budget.preemptions(6).crashes(1).losses(2).waits(2, PAUSES);

  static Stream<Terms> terms() {
    return Stream.of(Terms.KIND, Terms.KIND.lateAtNight(), Terms.KIND.withoutBalances());
  }

  static Stream<Terms> termsWithFaults() {
    return Report.effort() == 1 ? Stream.of(Terms.KIND) : terms();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyInterleavingWithTwoPreemptions(Terms terms) {
    Explored explored = exhaust(terms, Budget.preemptions(2));
    assertThat(explored.schedules()).isGreaterThan(1_000).isEqualTo(explored.distinct());
  }

  @ParameterizedTest
  @MethodSource("termsWithFaults")
  void everyCrashWithOnePreemption(Terms terms) {
    exhaust(terms, Budget.preemptions(1).crashes(1));
  }

  @ParameterizedTest
  @MethodSource("termsWithFaults")
  void everyLostCallWithOnePreemption(Terms terms) {
    exhaust(terms, Budget.preemptions(1).losses(1));
  }

  @ParameterizedTest
  @MethodSource("termsWithFaults")
  void randomSchedulesInWhichAnythingGoesWrong(Terms terms) {
    int count = 2_000 * Report.effort();
    Explored explored = SmallDay.explorer(terms).random(ANYTHING, SEED, count);
    Report.add(terms + ", at random", explored);
    explored.mustBeGreen(terms.toString());
    assertThat(explored.schedules()).isEqualTo(count);
    assertThat(explored.distinct()).isGreaterThan(count * 9 / 10);
  }

  private static Explored exhaust(Terms terms, Budget budget) {
    Explored explored = SmallDay.explorer(terms).exhaust(budget);
    Report.add(terms + ", every schedule within " + budget, explored);
    explored.mustBeGreen(terms.toString());
    return explored;
  }
}
