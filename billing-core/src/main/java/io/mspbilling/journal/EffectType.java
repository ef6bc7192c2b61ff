package io.mspbilling.journal;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of thing that is done to the outside world, charging or posting, say: what an order for
 * it looks like, what comes of it, and how both stand in the journal. The stage that does it owns
 * the one constant of its type.
 *
 * @param <O> the order
 * @param <R> what the vendor answers, once it did
 * @param name the type's name in the journal, for ever; unique
 * @param readOrder reads an order from its key and its {@link EffectOrder#facts()}
 * @param writeResult the journal's form of a result
 * @param readResult reads a result
 */
public record EffectType<O extends EffectOrder, R>(
    String name,
    BiFunction<EffectKey, Facts, O> readOrder,
    Function<R, Facts> writeResult,
    Function<Facts, R> readResult) {

  public EffectType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(readOrder, "readOrder");
    Objects.requireNonNull(writeResult, "writeResult");
    Objects.requireNonNull(readResult, "readResult");
  }

  /** Types are told apart by name. */
  /** How orders of this type are kept, with their keys. */
  public Form<O> orders() {
    return Form.facts(
        order -> Facts.builder().put("key", order.key()).putUnder("order", order.facts()).build(),
        facts -> readOrder.apply(facts.read("key", EffectKey::new), facts.under("order")));
  }

  /** How results of this type are kept. */
  public Form<R> results() {
    return Form.facts(writeResult, readResult);
  }

  /** How effects of this type are kept. */
  public Form<EffectState<O, R>> states() {
    return Form.facts(EffectState::facts, facts -> EffectState.of(this, facts));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EffectType<?, ?> type && type.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
