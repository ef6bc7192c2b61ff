package io.mspbilling.reconciliation.matching;

import java.util.List;
import java.util.Objects;

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
}
