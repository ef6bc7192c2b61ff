package io.mspbilling.journal;

/** What kind of thing an effect does to the outside world. */
public enum EffectKind {
  /** Takes money from a customer's saved payment method. */
  CHARGE,
  /** Gives money back through the gateway. */
  REFUND,
  /** Records a payment on an invoice in the PSA. */
  PSA_PAYMENT,
  /** Takes back a payment recorded in the PSA. */
  PSA_VOID,
  /** Posts into the books. */
  POSTING,
  /** Sends a message to a customer. */
  REMINDER
}
