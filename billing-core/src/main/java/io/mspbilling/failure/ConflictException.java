package io.mspbilling.failure;

/**
 * The record changed under us, or exists already. Read it again and decide anew; the same write
 * would be refused again.
 */
public final class ConflictException extends RefusedException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String system, String operation, Refusal refusal, String remedy) {
    super(system, operation, refusal, remedy);
  }
}
