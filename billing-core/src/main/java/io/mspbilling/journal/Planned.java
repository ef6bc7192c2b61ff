package io.mspbilling.journal;

import java.util.List;
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

  /** The orders of one type out of many, in their order. */
  @SuppressWarnings("unchecked") // An order that was planned for a type is of that type.
  public static <O extends EffectOrder> List<O> ordersOf(
      EffectType<O, ?> type, List<? extends Planned<?, ?>> planned) {
    return planned.stream()
        .filter(one -> one.type().equals(type))
        .map(one -> (O) one.order())
        .toList();
  }

  public EffectKey key() {
    return order.key();
  }

  /** What it does, in words. */
  public String description() {
    return order.description();
  }
}
