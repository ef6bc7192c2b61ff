package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.Happening;
import io.mspbilling.testkit.world.Script;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.testkit.world.WorldViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plays worlds with a worker that has a defect, until one of them shows it. */
final class Hunt {

  private static final int SEEDS = 250;
  private static final int ATTEMPTS = 1_500;
  private static final int FEW_LINES = 7;

  private Hunt() {}

  /** What is found first, and the story that shows it, which fails when it is played again. */
  static String story(Function<SimulatedWorld, BillingWorker> hiring) {
    return story(List.of(), hiring);
  }

  /**
   * The same, in worlds that are alike in something that few of them are.
   *
   * @param trait what happens in each of them, as a story has it
   */
  static String storyWhere(String trait, Function<SimulatedWorld, BillingWorker> hiring) {
    return story(Script.parse(trait).happenings(), hiring);
  }

  private static String story(
      List<Happening> trait, Function<SimulatedWorld, BillingWorker> hiring) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Script script = with(trait, Script.of(seed, 20, 90));
      WorldViolation violation =
          catchThrowableOfType(
              WorldViolation.class, () -> SimulatedWorld.check(script, hiring, ATTEMPTS));
      if (violation != null) {
        List<String> lines = String.valueOf(violation.getMessage()).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(1 + FEW_LINES);
        String story = String.join("\n", lines.subList(1, lines.size()));
        assertThat(
                catchThrowableOfType(
                    WorldViolation.class, () -> SimulatedWorld.story(story).play(hiring)))
            .as(story)
            .isNotNull();
        return lines.get(0);
      }
    }
    throw new AssertionError("the defect was not found");
  }

  private static Script with(List<Happening> trait, Script script) {
    List<Happening> all = new ArrayList<>(trait);
    all.addAll(script.happenings());
    return new Script(script.days(), all);
  }
}
