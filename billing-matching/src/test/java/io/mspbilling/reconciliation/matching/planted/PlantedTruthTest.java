package io.mspbilling.reconciliation.matching.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.testkit.planted.Noise;
import io.mspbilling.testkit.planted.Outcome;
import io.mspbilling.testkit.planted.PlantedLedger;
import io.mspbilling.testkit.planted.Score;
import io.mspbilling.testkit.planted.Score.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the engine makes of ledgers of which the truth is known. The properties {@code
 * planted.ledgers} and {@code planted.payments} say how many ledgers are played, and how large.
 */
final class PlantedTruthTest {

  private static final int LEDGERS = Integer.getInteger("planted.ledgers", 6);
  private static final int PAYMENTS = Integer.getInteger("planted.payments", 500);

  /** Where the table is written, and what came out otherwise than it should. */
  private static final Path TARGET = Path.of("target");

  private static final Score SCORE = new Score();

  @BeforeAll
  static void play() throws IOException {
    StringBuilder misses = new StringBuilder();
    for (int seed = 1; seed <= LEDGERS; seed++) {
      PlantedLedger ledger = PlantedLedger.of(seed, PAYMENTS);
      MatchResult result = Engine.match(ledger);
      Outcome outcome = Engine.outcome(result);
      Score one = new Score();
      one.add(ledger, outcome);
      SCORE.add(ledger, outcome);
      misses.append("Ledger ").append(seed).append('\n').append(new Misses(ledger, result).of(one));
    }
    Files.createDirectories(TARGET);
    Files.writeString(TARGET.resolve("planted.md"), ScoreTable.of(SCORE));
    Files.writeString(TARGET.resolve("planted-misses.txt"), misses);
  }

  @Test
  void noKindOfNoiseIsAppliedWronglyWhereItWasNot() {
    SCORE
        .tallies()
        .forEach(
            (noise, tally) ->
                assertThat((1000L * tally.wrong() + tally.payments() - 1) / tally.payments())
                    .as("wrong applications of %s in thousandths: %s", noise, tally)
                    .isLessThanOrEqualTo(Limits.of(noise).mostWrong()));
  }

  @Test
  void noKindOfNoiseIsAppliedLessThanItWas() {
    SCORE
        .tallies()
        .forEach(
            (noise, tally) ->
                assertThat(tally.recallPerMille())
                    .as("recall of %s in thousandths: %s", noise, tally)
                    .isGreaterThanOrEqualTo(Limits.of(noise).leastRecall()));
  }

  @Test
  void everyKindOfNoiseOccurs() {
    assertThat(SCORE.tallies()).containsOnlyKeys(Noise.values());
    assertThat(SCORE.tallies().values()).extracting(Tally::payments).allMatch(count -> count > 9);
  }
}
