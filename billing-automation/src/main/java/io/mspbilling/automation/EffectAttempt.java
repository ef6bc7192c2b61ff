package io.mspbilling.automation;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import java.util.Objects;

/**
 * An attempt at an effect, as it stands in the journal.
 *
 * @param type what kind of effect
 * @param order what was to be done, in full
 * @param attempt which attempt, from 1
 */
public record EffectAttempt(EffectType<?, ?> type, EffectOrder order, int attempt) {

  public EffectAttempt {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(order, "order");
  }

  public EffectKey key() {
    return order.key();
  }

  @Override
  public String toString() {
    return order.description() + " (" + type + " " + key() + ", attempt " + attempt + ")";
  }
}
