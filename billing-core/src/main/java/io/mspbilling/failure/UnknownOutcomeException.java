package io.mspbilling.failure;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent and no usable answer came back: a cut connection, a time-out, a 5xx, or a
 * success whose body could not be read. The vendor may or may not have carried it out. Look it up
 * under its key; never repeat it blindly.
 */
public final class UnknownOutcomeException extends BillingException {
  private static final long serialVersionUID = 1L;

  public UnknownOutcomeException(
      String system, String operation, String detail, @Nullable Throwable cause) {
    this(system, operation, detail, cause, Refusal.NONE);
  }

  /**
   * @param answered what the vendor answered, as far as it could be read
   */
  public UnknownOutcomeException(
      String system, String operation, String detail, @Nullable Throwable cause, Refusal answered) {
    super(system, operation, "sent, outcome unknown, look it up: " + detail, cause, answered);
  }

  @Override
  public boolean wasSent() {
    return true;
  }

  @Override
  public Fault fault() {
    return Fault.VENDOR;
  }

  @Override
  public Repeat repeat() {
    return Repeat.AFTER_LOOK_UP;
  }
}
