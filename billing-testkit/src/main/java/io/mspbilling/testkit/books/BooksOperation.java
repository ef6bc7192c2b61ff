package io.mspbilling.testkit.books;

import io.mspbilling.testkit.calls.FakeOperation;

/** The calls that books take. */
public enum BooksOperation implements FakeOperation {
  /** Posts a business event. */
  POST("post", true),
  /** Looks for a document under its key. */
  FIND_POSTING("find posting", false),
  /** Reads the control total of receivables. */
  RECEIVABLES("read receivables", false);

  private final String label;
  private final boolean writes;

  BooksOperation(String label, boolean writes) {
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
