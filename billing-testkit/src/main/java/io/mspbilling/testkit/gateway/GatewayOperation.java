package io.mspbilling.testkit.gateway;

import io.mspbilling.testkit.calls.FakeOperation;

/** The calls that a payment gateway takes. */
public enum GatewayOperation implements FakeOperation {
  /** Takes money. */
  CHARGE("charge", true),
  /** Looks for a charge under its key. */
  FIND_CHARGE("find charge", false),
  /** Gives money back. */
  REFUND("refund", true),
  /** Looks for a refund under its key. */
  FIND_REFUND("find refund", false),
  /** Reads what happened since. */
  EVENTS("read events", false);

  private final String label;
  private final boolean writes;

  GatewayOperation(String label, boolean writes) {
    this.label = label;
    this.writes = writes;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean writes() {
    return writes;
  }
}
