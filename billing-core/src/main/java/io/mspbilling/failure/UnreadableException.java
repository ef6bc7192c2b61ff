package io.mspbilling.failure;

import org.jspecify.annotations.Nullable;

/**
 * A read was answered with something that is not what the vendor documents, or that breaks a bound
 * of ours: not JSON, cut off, too large, too deep, a required field missing. Reading again will not
 * help; the message names the path of the field.
 */
public final class UnreadableException extends BillingException {
  private static final long serialVersionUID = 1L;

  public UnreadableException(
      String system, String operation, String detail, @Nullable Throwable cause) {
    this(system, operation, detail, cause, Refusal.NONE);
  }

  /**
   * @param answered what the vendor answered, as far as it could be read
   */
  public UnreadableException(
      String system, String operation, String detail, @Nullable Throwable cause, Refusal answered) {
    super(system, operation, "unreadable answer: " + detail, cause, answered);
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
    return Repeat.NEVER;
  }
}
