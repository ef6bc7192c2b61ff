package io.mspbilling.communication.dunning;

/** To whom of a customer a message goes. Who has nobody in a role is written to as billing. */
public enum ContactRole {
  /** Who pays the bills: the billing addresses of the PSA. */
  BILLING,
  /** Who owns or runs the business. */
  OWNER
}
