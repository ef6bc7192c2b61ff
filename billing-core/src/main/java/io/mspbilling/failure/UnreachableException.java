package io.mspbilling.failure;

import org.jspecify.annotations.Nullable;

/** A read got no answer within its tries and its deadline. Nothing changed; read again later. */
public final class UnreachableException extends BillingException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  /** The vendor was asked, and no usable answer came. */
  public UnreachableException(
      String system, String operation, String detail, @Nullable Throwable cause) {
    this(system, operation, detail, cause, Refusal.NONE);
  }

  /**
   * The vendor was asked, and no usable answer came.
   *
   * @param answered what the vendor answered in its place
   */
  public UnreachableException(
      String system, String operation, String detail, @Nullable Throwable cause, Refusal answered) {
    this(system, operation, detail, cause, answered, true);
  }

  private UnreachableException(
      String system,
      String operation,
      String detail,
      @Nullable Throwable cause,
      Refusal answered,
      boolean sent) {
    super(system, operation, "no usable answer, read again later: " + detail, cause, answered);
    this.sent = sent;
  }

  /** The question never left this machine: its name did not resolve, or no connection was made. */
  public static UnreachableException notSent(
      String system, String operation, String detail, @Nullable Throwable cause) {
    return new UnreachableException(system, operation, detail, cause, Refusal.NONE, false);
  }

  @Override
  public boolean wasSent() {
    return sent;
  }

  @Override
  public Fault fault() {
    return sent ? Fault.VENDOR : Fault.NETWORK;
  }

  @Override
  public Repeat repeat() {
    return Repeat.LATER;
  }
}
