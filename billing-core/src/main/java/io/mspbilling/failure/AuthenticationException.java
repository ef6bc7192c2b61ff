package io.mspbilling.failure;

/**
 * Credentials are wrong, expired or lack a right. Somebody must reconnect or change a role; trying
 * again will not help.
 */
public final class AuthenticationException extends RefusedException {
  private static final long serialVersionUID = 1L;

  public AuthenticationException(String system, String operation, Refusal refusal, String remedy) {
    super(system, operation, refusal, remedy);
  }

  @Override
  public Fault fault() {
    return Fault.SETUP;
  }
}
