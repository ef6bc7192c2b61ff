package io.mspbilling.testkit.mail;

import io.mspbilling.testkit.calls.FakeOperation;

/** The calls that a sender of messages takes. */
public enum MailOperation implements FakeOperation {
  /** Sends a message. */
  SEND("send message", true),
  /** Looks for a message under its key. */
  FIND_MESSAGE("find message", false),
  /** Reads which messages came back. */
  READ_BOUNCES("read bounces", false);

  private final String label;
  private final boolean writes;

  MailOperation(String label, boolean writes) {
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
