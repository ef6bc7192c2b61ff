package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.Mix;
import io.mspbilling.testkit.world.Script;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Billing in many small worlds, in which all happens that happens to an MSP. The system property
 * {@code world.effort} multiplies their number.
 */
final class SimulatedWorldTest {

  private static final int EFFORT = Integer.getInteger("world.effort", 1);
  private static final int WORLDS = 1_000 * EFFORT;
  private static final int CALM_WORLDS = 20 * EFFORT;
  private static final int STORMY_WORLDS = 100 * EFFORT;
  private static final int CLIENTS = 20;
  private static final int DAYS = 90;
  private static final int ATTEMPTS = 2_000;

  @Test
  void nothingIsDoneTwiceLostOrStranded() {
    int charges =
        IntStream.range(0, WORLDS)
            .parallel()
            .map(
                seed ->
                    SimulatedWorld.check(Script.of(seed, CLIENTS, DAYS), Worker::in, ATTEMPTS)
                        .gateway()
                        .charges()
                        .size())
            .sum();

    assertThat(charges).as("or too little was tried").isGreaterThan(40 * WORLDS);
  }

  @Test
  void norIsItOnDaysWithoutTrouble() {
    IntStream.range(0, CALM_WORLDS)
        .forEach(
            seed ->
                SimulatedWorld.check(
                    Script.of(seed, CLIENTS, DAYS, Mix.CALM), Worker::in, ATTEMPTS));
  }

  @Test
  void norInAStorm() {
    IntStream.range(0, STORMY_WORLDS)
        .parallel()
        .forEach(
            seed -> SimulatedWorld.check(Script.of(seed, 3, 60, Mix.STORMY), Worker::in, ATTEMPTS));
  }

  @Test
  void theSameScriptWritesTheSameJournal() {
    assertThat(played(Script.of(7, CLIENTS, DAYS)))
        .isEqualTo(played(Script.of(7, CLIENTS, DAYS)))
        .isNotEqualTo(played(Script.of(8, CLIENTS, DAYS)));
  }

  /** On calm days: whoever has just begun looks more things up first, and meets other failures. */
  @Test
  void aWorkerThatRemembersWritesWhatOneThatIsMadeAnewForEachRunWould() {
    for (int seed = 0; seed < 5; seed++) {
      Script script = Script.of(seed, CLIENTS, DAYS, Mix.CALM);
      SimulatedWorld world = SimulatedWorld.of(script);
      world.play(SimulatedWorldTest::forgetful);

      assertThat(world.journalHash()).as("seed %d", seed).isEqualTo(played(script));
    }
  }

  private static BillingWorker forgetful(SimulatedWorld world) {
    return new BillingWorker() {
      @Override
      public List<ExceptionRow> run() {
        return Worker.in(world).run();
      }

      @Override
      public void decide(JournalRecord decision) {
        Worker.in(world).decide(decision);
      }

      @Override
      public boolean confirm(Suggestion suggestion, String who) {
        return Worker.in(world).confirm(suggestion, who);
      }

      @Override
      public PaymentId unapply(PaymentId line, String who) {
        return Worker.in(world).unapply(line, who);
      }
    };
  }

  @Test
  void aScriptThatIsReadIsTheOneThatWasPrinted() {
    Script script = Script.of(7, CLIENTS, DAYS);

    assertThat(Script.parse(script.toString()).happenings()).isEqualTo(script.happenings());
  }

  private static String played(Script script) {
    SimulatedWorld world = SimulatedWorld.of(script);
    world.play(Worker::in);
    return world.journalHash();
  }
}
