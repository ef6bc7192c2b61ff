package io.mspbilling.automation;

import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Planned;
import java.util.Objects;

/**
 * What became of an action.
 *
 * @param action what was decided
 * @param status where the effect stands now
 * @param reason why, in words
 */
public record ActionResult(Planned<?, ?> action, EffectStatus status, String reason) {

  public ActionResult {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public String toString() {
    return action.description() + ": " + status + " (" + reason + ")";
  }
}
