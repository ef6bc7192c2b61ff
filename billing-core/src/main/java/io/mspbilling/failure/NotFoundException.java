package io.mspbilling.failure;

/** The record is not there, or these credentials may not see it. */
public final class NotFoundException extends RefusedException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String system, String operation, Refusal refusal, String remedy) {
    super(system, operation, refusal, remedy);
  }
}
