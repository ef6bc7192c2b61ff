package io.mspbilling.reconciliation.matching;

import java.util.List;

/**
 * What the engine decided. Every payment is in exactly one of the two lists; both are in the order
 * of the payments' ids.
 *
 * @param matches payments applied
 * @param leftovers payments that are not
 */
public record MatchResult(List<Match> matches, List<Leftover> leftovers) {

  public MatchResult {
    matches = List.copyOf(matches);
    leftovers = List.copyOf(leftovers);
  }
}
