package io.mspbilling.automation;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Planned;
import java.util.List;

/** Picks the orders of one type out of many. */
final class Orders {

  private Orders() {}

  @SuppressWarnings("unchecked") // An order that was planned for a type is of that type.
  static <O extends EffectOrder> List<O> of(
      EffectType<O, ?> type, List<? extends Planned<?, ?>> planned) {
    return planned.stream()
        .filter(one -> one.type().equals(type))
        .map(one -> (O) one.order())
        .toList();
  }
}
