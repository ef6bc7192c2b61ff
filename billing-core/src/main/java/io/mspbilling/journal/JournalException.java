package io.mspbilling.journal;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot be read or written. Nothing may be charged, sent or posted until it can: stop,
 * and look at the store.
 */
public class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
