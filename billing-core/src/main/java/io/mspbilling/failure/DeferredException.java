package io.mspbilling.failure;

/**
 * The vendor takes this one order not now, and says nothing against others: a mailbox that is full
 * for the moment, a record that somebody edits. Nothing happened; the same order may be sent later.
 */
public final class DeferredException extends RefusedException {
  private static final long serialVersionUID = 1L;

  public DeferredException(String system, String operation, Refusal refusal, String remedy) {
    super(system, operation, refusal, remedy);
  }

  @Override
  public Repeat repeat() {
    return Repeat.LATER;
  }
}
