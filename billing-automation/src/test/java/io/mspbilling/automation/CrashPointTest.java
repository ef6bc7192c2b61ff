package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole billing day, killed at every gate: before each effect and after it, while recovering
 * too, and with a second worker that runs in the middle of the first. Whatever happens, the money
 * ends where it ends in a run without trouble.
 */
class CrashPointTest {

  private static final int RANDOM_PAIRS = 200;
  private static final long SEED = 20260302L;

  private static Map<String, String> expected;
  private static int gates;

  @BeforeAll
  static void playWithoutTrouble() {
    Story story = new Story();
    int setUp = story.gates.passed();
    story.play();
    gates = story.gates.passed() - setUp;
    Invariants.check(story.world);
    expected = story.outcome();
  }

  @Test
  void aCrashAtAnyGateChangesNothingInTheEnd() {
    for (int gate = 1; gate <= gates; gate++) {
      int at = gate;
      Story story = new Story();
      int setUp = story.gates.passed();
      story.gates.onPass(passed -> crashIf(passed - setUp == at, at));
      play(story, "crash at gate " + gate);
    }
  }

  @Test
  void aSecondCrashDuringRecoveryChangesNothingEither() {
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_PAIRS; i++) {
      int first = 1 + random.nextInt(gates);
      int second = first + 1 + random.nextInt(60);
      Story story = new Story();
      int setUp = story.gates.passed();
      story.gates.onPass(
          passed -> crashIf(passed - setUp == first || passed - setUp == second, passed - setUp));
      play(story, "crashes at gates " + first + " and " + second);
    }
  }

  @Test
  void anotherWorkerMayRunAtAnyGate() {
    for (int gate = 1; gate <= gates; gate++) {
      int at = gate;
      Story story = new Story();
      int setUp = story.gates.passed();
      boolean[] running = new boolean[1];
      story.gates.onPass(
          passed -> {
            if (passed - setUp >= at && !running[0]) {
              running[0] = true;
              story.world.billing().run();
            }
          });
      play(story, "another worker at gate " + gate);
    }
  }

  private static void play(Story story, String what) {
    try {
      story.play();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(what, e);
    }
    story.gates.onPass(passed -> {});
    try {
      Invariants.check(story.world);
    } catch (AssertionError e) {
      throw new AssertionError(what, e);
    }
    assertThat(story.outcome()).as(what).isEqualTo(expected);
  }

  private static void crashIf(boolean here, int gate) {
    if (here) {
      throw new SimulatedCrash(gate);
    }
  }
}
