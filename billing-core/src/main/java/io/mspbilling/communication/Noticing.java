package io.mspbilling.communication;

import io.mspbilling.journal.EffectType;

/** Sends notices. */
public final class Noticing extends Sending<NoticeOrder> {

  /** A notice sent to a customer; its result is the sender's id of the message. */
  public static final EffectType<NoticeOrder, String> TYPE = type("notice", NoticeOrder::of);

  public Noticing(Notifier notifier) {
    super(TYPE, notifier);
  }
}
