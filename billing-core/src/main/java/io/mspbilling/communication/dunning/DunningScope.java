package io.mspbilling.communication.dunning;

/**
 * What one message is about, and what walks the steps. Whatever it is, no two messages go to one
 * customer within the spacing: where each has a message of its own, the furthest goes first.
 */
public enum DunningScope {
  /**
   * All debts of a customer that are late and due for a step, in one message; those that are not
   * late, in another. Each walks the steps by itself; an instalment of a plan is a debt of its own.
   */
  CUSTOMER,
  /**
   * One invoice. Under a plan, too, it walks the steps once, since the first of its instalments
   * that are due was; its message shows each of them.
   */
  INVOICE,
  /** One invoice, or one instalment of it: each walks the steps by itself. */
  INSTALMENT
}
