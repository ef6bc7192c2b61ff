package io.mspbilling.communication;

import java.util.Locale;

/** What a customer is told of that asks for nothing owed. */
public enum NoticeKind {
  /** A payment came in. */
  PAYMENT_RECEIVED,
  /** A charge did not work. */
  PAYMENT_FAILED,
  /** Money went back. */
  REFUNDED,
  /** An amount will be charged by itself. */
  CHARGE_AHEAD,
  /** A card that is charged by itself is about to expire. */
  CARD_EXPIRING;

  /** As words for it are called: {@code payment-received}. */
  public String template() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
