package io.mspbilling.failure;

import org.jspecify.annotations.Nullable;

/**
 * Proof that no byte of the request left this machine: the name did not resolve, the connection or
 * its TLS failed, or the call was called off before. Nothing happened; try again later.
 */
public final class NotSentException extends BillingException {
  private static final long serialVersionUID = 1L;

  private final boolean setup;

  public NotSentException(
      String system, String operation, String detail, @Nullable Throwable cause) {
    this(system, operation, detail, cause, false);
  }

  /**
   * @param setup whether trying again cannot help before somebody changes the set-up: a certificate
   *     that is not trusted, say
   */
  public NotSentException(
      String system, String operation, String detail, @Nullable Throwable cause, boolean setup) {
    super(system, operation, "not sent: " + detail, cause, Refusal.NONE);
    this.setup = setup;
  }

  @Override
  public boolean wasSent() {
    return false;
  }

  @Override
  public Fault fault() {
    return setup ? Fault.SETUP : Fault.NETWORK;
  }

  @Override
  public Repeat repeat() {
    return setup ? Repeat.NEVER : Repeat.LATER;
  }
}
