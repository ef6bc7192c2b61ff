package io.mspbilling.testkit.bank;

import io.mspbilling.testkit.calls.FakeOperation;

/** The calls that a bank feed takes. */
public enum BankOperation implements FakeOperation {
  /** Reads the lines booked since. */
  LINES;

  @Override
  public String label() {
    return "read bank lines";
  }

  @Override
  public boolean writes() {
    return false;
  }
}
