package io.mspbilling.reconciliation.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The best assignment, against trying every one. */
final class AssignmentPropertyTest {

  @Provide
  Arbitrary<long[][]> scores() {
    Arbitrary<Long> score =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 6),
            Arbitraries.longs().between(-20_000, 40_000),
            Arbitraries.just(Assignment.NEVER));
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 5);
    return Combinators.combine(sizes, sizes)
        .flatAs(
            (rows, columns) ->
                score.array(long[].class).ofSize(columns).array(long[][].class).ofSize(rows));
  }

  @Property
  void noAssignmentIsBetter(@ForAll("scores") long[][] scores) {
    Assignment assignment = new Assignment(scores);

    assertThat(assignment.total(assignment.best())).isEqualTo(best(scores, 0, 0));
  }

  @Property
  void eachColumnIsTakenOnceAndNeverWhereItMustNotBe(@ForAll("scores") long[][] scores) {
    int[] best = new Assignment(scores).best();

    assertThat(Arrays.stream(best).filter(column -> column >= 0).boxed()).doesNotHaveDuplicates();
    for (int row = 0; row < best.length; row++) {
      if (best[row] >= 0) {
        assertThat(scores[row][best[row]]).isNotEqualTo(Assignment.NEVER).isNotNegative();
      }
    }
  }

  @Property
  void theMarginIsWhatIsLostWithoutThePair(@ForAll("scores") long[][] scores) {
    Assignment assignment = new Assignment(scores);
    int[] best = assignment.best();
    for (int row = 0; row < best.length; row++) {
      if (best[row] >= 0) {
        long[][] without = Arrays.stream(scores).map(long[]::clone).toArray(long[][]::new);
        without[row][best[row]] = Assignment.NEVER;

        assertThat(assignment.margin(best, row))
            .isEqualTo(best(scores, 0, 0) - best(without, 0, 0));
      }
    }
  }

  private static long best(long[][] scores, int row, int taken) {
    if (row == scores.length) {
      return 0;
    }
    long best = best(scores, row + 1, taken);
    for (int column = 0; column < scores[row].length; column++) {
      if ((taken & (1 << column)) == 0 && scores[row][column] != Assignment.NEVER) {
        long with = scores[row][column] + best(scores, row + 1, taken | (1 << column));
        best = Math.max(best, with);
      }
    }
    return best;
  }
}
