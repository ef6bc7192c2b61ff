package io.mspbilling.automation;

import io.mspbilling.journal.Planned;
import io.mspbilling.reconciliation.matching.Match;
import java.util.List;

/**
 * What was decided and is not done before a person approves it; see {@link Desk#approve}.
 *
 * @param matches payments to be applied
 * @param actions effects to be carried out
 */
public record Held(List<Match> matches, List<Planned<?, ?>> actions) {

  /** Nothing waits for approval. */
  public static final Held NOTHING = new Held(List.of(), List.of());

  public Held {
    matches = List.copyOf(matches);
    actions = List.copyOf(actions);
  }
}
