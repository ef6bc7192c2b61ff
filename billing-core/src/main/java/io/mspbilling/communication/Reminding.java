package io.mspbilling.communication;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.util.Objects;

/** Sends reminders. */
public final class Reminding implements EffectHandler<ReminderOrder, String> {

  /** A reminder sent to a customer; its result is the sender's id of the message. */
  public static final EffectType<ReminderOrder, String> TYPE =
      new EffectType<>(
          "reminder",
          ReminderOrder::of,
          message -> Facts.builder().put("message", message).build(),
          facts -> facts.text("message"));

  private final Notifier notifier;

  public Reminding(Notifier notifier) {
    this.notifier = Objects.requireNonNull(notifier, "notifier");
  }

  @Override
  public EffectType<ReminderOrder, String> type() {
    return TYPE;
  }

  @Override
  public Outcome<String> perform(ReminderOrder order) {
    return Outcome.done(notifier.send(order.message()));
  }

  @Override
  public Probe<Outcome<String>> probe(ReminderOrder order) {
    return notifier.findMessage(order.message()).map(Outcome::done);
  }

  @Override
  public Guarantees guarantees() {
    return notifier.guarantees();
  }
}
