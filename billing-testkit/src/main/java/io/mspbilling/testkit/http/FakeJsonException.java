package io.mspbilling.testkit.http;

import org.jspecify.annotations.Nullable;

/**
 * Text that is not exactly one JSON document. A fake answers it as the vendor would, with a 400.
 */
public final class FakeJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  FakeJsonException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
