package io.mspbilling.failure;

/**
 * The vendor's system cannot do what was asked. Ask a port's {@code features()} first; the billing
 * day does, and copes.
 */
public final class UnsupportedFeatureException extends BillingException {
  private static final long serialVersionUID = 1L;

  public UnsupportedFeatureException(String system, String operation, String detail) {
    super(system, operation, "not supported by this system: " + detail, null, Refusal.NONE);
  }

  @Override
  public boolean wasSent() {
    return false;
  }

  @Override
  public Fault fault() {
    return Fault.REQUEST;
  }

  @Override
  public Repeat repeat() {
    return Repeat.NEVER;
  }
}
