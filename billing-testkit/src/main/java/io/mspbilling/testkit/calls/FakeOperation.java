package io.mspbilling.testkit.calls;

/** One kind of call that a fake takes; the fakes' enums of operations implement it. */
public interface FakeOperation {

  /** What exceptions call it, as in {@code record payment}. */
  String label();

  /**
   * Whether it changes something. A write that gets no answer is in doubt; a read is merely
   * unanswered.
   */
  boolean writes();
}
