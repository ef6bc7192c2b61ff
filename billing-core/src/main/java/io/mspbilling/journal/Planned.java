package io.mspbilling.journal;

import java.util.Objects;

/**
 * An effect that was decided on and not begun, and why.
 *
 * @param type what kind of effect
 * @param order what is to be done, in full
 * @param reason why, in words
 */
public record Planned<O extends EffectOrder, R>(EffectType<O, R> type, O order, String reason) {

  public Planned {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(reason, "reason");
  }

  public EffectKey key() {
    return order.key();
  }

  /** What it does, in words. */
  public String description() {
    return order.description();
  }
}
