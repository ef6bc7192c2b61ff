package io.mspbilling.communication;

import io.mspbilling.journal.EffectType;

/** Sends notices. */
public final class Noticing extends Sending<NoticeOrder> {

  /** A notice sent to a customer; its result is what became of it, address by address. */
  public static final EffectType<NoticeOrder, Delivery> TYPE = type("notice", NoticeOrder::of);

  public Noticing(Notifier notifier) {
    super(TYPE, notifier);
  }
}
