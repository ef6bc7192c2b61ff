package io.mspbilling.reconciliation.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The best assignment, against a solver that others wrote, where there are too many to try. */
final class AssignmentOraclePropertyTest {

  @Provide
  Arbitrary<long[][]> scores() {
    Arbitrary<Long> score =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 9)),
            net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(-20_000, 40_000)),
            net.jqwik.api.Tuple.of(3, Arbitraries.just(Assignment.NEVER)));
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 24);
    return Combinators.combine(sizes, sizes)
        .flatAs(
            (rows, columns) ->
                score.array(long[].class).ofSize(columns).array(long[][].class).ofSize(rows));
  }

  @Property(tries = 300)
  void anotherSolverFindsTheSameTotal(@ForAll("scores") long[][] scores) {
    Assignment assignment = new Assignment(scores);

    assertThat(assignment.total(assignment.best())).isEqualTo(solved(scores));
  }

  private static long solved(long[][] scores) {
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    java.util.Set<Integer> rows = new java.util.HashSet<>();
    java.util.Set<Integer> columns = new java.util.HashSet<>();
    for (int row = 0; row < scores.length; row++) {
      rows.add(row);
      graph.addVertex(row);
    }
    for (int column = 0; column < scores[0].length; column++) {
      columns.add(-1 - column);
      graph.addVertex(-1 - column);
    }
    for (int row = 0; row < scores.length; row++) {
      for (int column = 0; column < scores[row].length; column++) {
        if (scores[row][column] > 0) {
          graph.setEdgeWeight(graph.addEdge(row, -1 - column), (double) scores[row][column]);
        }
      }
    }
    return new MaximumWeightBipartiteMatching<>(graph, rows, columns)
        .getMatching().getEdges().stream()
            .mapToLong(edge -> (long) graph.getEdgeWeight(edge))
            .sum();
  }
}
