package io.mspbilling.testkit.gateway;

/** Where a charge stands at the gateway. */
public enum ChargeStatus {
  /** Accepted, not collected yet. */
  PENDING,
  /** Collected; what came back since is told apart. */
  SUCCEEDED,
  /** Refused, at once or later; nothing was collected. */
  DECLINED,
  /** The gateway itself has no answer, and never will. */
  UNANSWERED
}
