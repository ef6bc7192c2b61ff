package io.mspbilling.communication;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Sends messages of one type; the result is what became of the message, address by address. */
abstract sealed class Sending<O extends MessageOrder> implements EffectHandler<O, Delivery>
    permits Reminding, Noticing {

  private final EffectType<O, Delivery> type;
  private final Notifier notifier;

  Sending(EffectType<O, Delivery> type, Notifier notifier) {
    this.type = type;
    this.notifier = Objects.requireNonNull(notifier, "notifier");
  }

  static <O extends MessageOrder> EffectType<O, Delivery> type(
      String name, BiFunction<EffectKey, Facts, O> order) {
    return new EffectType<>(name, order, Delivery::facts, Delivery::of);
  }

  @Override
  public final EffectType<O, Delivery> type() {
    return type;
  }

  /**
   * A message that nobody took was not sent: it is decided anew, without the addresses that take no
   * mail.
   */
  @Override
  public final Outcome<Delivery> perform(O order) {
    Delivery delivery = notifier.send(order.message());
    return delivery.hasReached(order.message())
        ? Outcome.done(delivery)
        : Outcome.notSent("no address takes it: " + joined(delivery.missed()), delivery);
  }

  @Override
  public final Probe<Outcome<Delivery>> probe(O order) {
    return notifier.findMessage(order.message()).map(Delivery::toAll).map(Outcome::done);
  }

  private static String joined(List<Delivery.Missed> missed) {
    return missed.stream().map(Delivery.Missed::toString).collect(Collectors.joining(", "));
  }

  @Override
  public final Guarantees guarantees() {
    return notifier.guarantees();
  }
}
