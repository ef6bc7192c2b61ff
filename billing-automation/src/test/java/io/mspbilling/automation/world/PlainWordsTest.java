package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.matching.Deviation;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.Mix;
import io.mspbilling.testkit.world.Script;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.worklist.ExceptionRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read in a row is told in words, and not in the names that programs have for it. */
final class PlainWordsTest {

  private static final int WORLDS = 40;

  private static final Set<String> NAMES =
      Stream.<Class<? extends Enum<?>>>of(
              AccountRole.class,
              DeclineClass.class,
              Deviation.Kind.class,
              EffectStatus.class,
              Evidence.class,
              Leftover.Reason.class,
              PostingKind.class,
              ReversalKind.class)
          .flatMap(type -> Arrays.stream(type.getEnumConstants()))
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  @Test
  void rowsOfManyWorldsNameNoConstant() {
    Set<String> texts = new TreeSet<>();
    for (int seed = 0; seed < WORLDS; seed++) {
      SimulatedWorld.of(Script.of(seed, 3, 60, Mix.STORMY))
          .play(world -> listening(Worker.in(world), texts));
    }

    assertThat(texts).hasSizeGreaterThan(WORLDS);
    assertThat(texts).filteredOn(PlainWordsTest::namesAConstant).isEmpty();
  }

  private static boolean namesAConstant(String text) {
    return Arrays.stream(text.split("[^A-Za-z_]+")).anyMatch(NAMES::contains);
  }

  private static BillingWorker listening(BillingWorker worker, Set<String> texts) {
    return new Through(worker) {
      @Override
      public List<ExceptionRow> run() {
        List<ExceptionRow> rows = super.run();
        rows.forEach(row -> texts.add(row.facts() + "; " + row.remedy()));
        return rows;
      }
    };
  }
}
