package io.mspbilling.communication;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;

/** A message to be sent, once. */
public sealed interface MessageOrder extends EffectOrder permits ReminderOrder, NoticeOrder {

  /** What is sent. */
  Message message();

  @Override
  default EffectKey key() {
    return message().key();
  }
}
