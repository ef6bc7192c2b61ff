package io.mspbilling.testkit.psa;

import io.mspbilling.testkit.calls.FakeOperation;

/** The calls that a PSA takes. */
public enum PsaOperation implements FakeOperation {
  /** Lists customers. */
  CUSTOMERS("list customers", false),
  /** Lists invoices. */
  INVOICES("list invoices", false),
  /** Reads one invoice. */
  FIND_INVOICE("find invoice", false),
  /** Lists agreements. */
  AGREEMENTS("list agreements", false),
  /** Lists the payments on an invoice. */
  PAYMENTS("list payments", false),
  /** Records a payment. */
  RECORD_PAYMENT("record payment", true),
  /** Looks for a payment under its key. */
  FIND_PAYMENT("find payment", false),
  /** Takes a payment back. */
  VOID_PAYMENT("void payment", true),
  /** Looks whether a payment was taken back. */
  FIND_VOID("find void", false),
  /** Looks how much a line of an agreement bills. */
  FIND_QUANTITY("find quantity", false),
  /** Sets how much it bills. */
  SET_QUANTITY("set quantity", true);

  private final String label;
  private final boolean writes;

  PsaOperation(String label, boolean writes) {
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
