package io.mspbilling.http.oauth;

import org.jspecify.annotations.Nullable;

/** Tokens could not be read or saved. Put the store right; the connection is not lost by that. */
public final class TokenStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TokenStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
