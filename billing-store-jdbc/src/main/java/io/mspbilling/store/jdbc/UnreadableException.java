package io.mspbilling.store.jdbc;

/** A column holds what nobody wrote. The message says what is wrong, and quotes nothing. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String problem) {
    super(problem);
  }
}
