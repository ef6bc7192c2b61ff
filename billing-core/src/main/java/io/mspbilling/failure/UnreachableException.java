package io.mspbilling.failure;

import org.jspecify.annotations.Nullable;

/** A read got no answer within its tries and its deadline. Nothing changed; read again later. */
public final class UnreachableException extends BillingException {
  private static final long serialVersionUID = 1L;

  public UnreachableException(
      String system, String operation, String detail, @Nullable Throwable cause) {
    super(system, operation, "no usable answer, read again later: " + detail, cause);
  }

  @Override
  public Fault fault() {
    return Fault.VENDOR;
  }

  @Override
  public Repeat repeat() {
    return Repeat.LATER;
  }
}
