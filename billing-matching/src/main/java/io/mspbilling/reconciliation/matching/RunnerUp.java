package io.mspbilling.reconciliation.matching;

import io.mspbilling.worklist.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The next best explanation, and by how much it was worse.
 *
 * @param lines what it would have applied
 * @param evidence what spoke for it
 * @param marginMilliBits how much less speaks for it, in thousandths of a bit
 */
public record RunnerUp(List<MatchLine> lines, Evidence evidence, int marginMilliBits) {

  public RunnerUp {
    lines = List.copyOf(lines);
    Objects.requireNonNull(evidence, "evidence");
  }

  @Override
  public String toString() {
    String what = lines.stream().map(MatchLine::toString).collect(Collectors.joining(", "));
    return "next best: " + what + " (" + Words.of(evidence) + ')';
  }
}
