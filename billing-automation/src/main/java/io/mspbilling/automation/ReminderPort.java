package io.mspbilling.automation;

import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;

/** Sends reminders. */
final class ReminderPort implements EffectPort {

  private final Notifier notifier;

  ReminderPort(Notifier notifier) {
    this.notifier = notifier;
  }

  @Override
  public Conclusion perform(EffectOrder order) {
    return meaning(notifier.send(message(order)));
  }

  @Override
  public Probe<Conclusion> probe(EffectOrder order) {
    return EffectPort.concluded(notifier.findMessage(message(order)), ReminderPort::meaning);
  }

  private static Message message(EffectOrder order) {
    return Message.of(order.key(), order.facts().under("message"));
  }

  private static Conclusion meaning(String messageId) {
    return Conclusion.succeeded(Facts.builder().put("message", messageId).build());
  }
}
