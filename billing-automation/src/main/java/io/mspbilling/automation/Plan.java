package io.mspbilling.automation;

import io.mspbilling.reconciliation.matching.Match;
import java.util.List;

/**
 * What a billing day would do: the outcome of deciding, before anything is done.
 *
 * @param matches payments to be applied
 * @param actions effects to be carried out, in this order
 * @param exceptions what waits for a person
 */
public record Plan(List<Match> matches, List<Action> actions, List<ExceptionRow> exceptions) {

  public Plan {
    matches = List.copyOf(matches);
    actions = List.copyOf(actions);
    exceptions = exceptions.stream().distinct().sorted().toList();
  }

  /** Whether there is nothing to do, whatever waits for people. */
  public boolean isEmpty() {
    return matches.isEmpty() && actions.isEmpty();
  }
}
