package io.mspbilling.communication;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.util.Objects;
import java.util.function.BiFunction;

/** Sends messages of one type; the result is the sender's id of the message. */
abstract sealed class Sending<O extends MessageOrder> implements EffectHandler<O, String>
    permits Reminding, Noticing {

  private final EffectType<O, String> type;
  private final Notifier notifier;

  Sending(EffectType<O, String> type, Notifier notifier) {
    this.type = type;
    this.notifier = Objects.requireNonNull(notifier, "notifier");
  }

  static <O extends MessageOrder> EffectType<O, String> type(
      String name, BiFunction<EffectKey, Facts, O> order) {
    return new EffectType<>(
        name,
        order,
        message -> Facts.builder().put("message", message).build(),
        facts -> facts.text("message"));
  }

  @Override
  public final EffectType<O, String> type() {
    return type;
  }

  @Override
  public final Outcome<String> perform(O order) {
    return Outcome.done(notifier.send(order.message()));
  }

  @Override
  public final Probe<Outcome<String>> probe(O order) {
    return notifier.findMessage(order.message()).map(Outcome::done);
  }

  @Override
  public final Guarantees guarantees() {
    return notifier.guarantees();
  }
}
