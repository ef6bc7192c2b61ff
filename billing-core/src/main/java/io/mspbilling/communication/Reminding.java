package io.mspbilling.communication;

import io.mspbilling.journal.EffectType;

/** Sends reminders. */
public final class Reminding extends Sending<ReminderOrder> {

  /** A reminder sent to a customer; its result is the sender's id of the message. */
  public static final EffectType<ReminderOrder, String> TYPE = type("reminder", ReminderOrder::of);

  public Reminding(Notifier notifier) {
    super(TYPE, notifier);
  }
}
