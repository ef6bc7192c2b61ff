package io.mspbilling.notify.email;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Who we are to a mail server. The secret is asked for at each connection, so that a password may
 * change and a token be fresh, and is never printed.
 */
public sealed interface MailLogin {

  /** The user's name at the server. */
  String user();

  /** What proves it. */
  Supplier<String> secret();

  /** By a password, sent over TLS alone. */
  static MailLogin password(String user, Supplier<String> password) {
    return new Password(user, password);
  }

  /**
   * By an OAuth 2 access token (the mechanism {@code XOAUTH2}), which Microsoft 365 and Gmail ask
   * for.
   *
   * @param token a token that is valid now; getting it is the caller's
   */
  static MailLogin accessToken(String user, Supplier<String> token) {
    return new AccessToken(user, token);
  }

  /** By a password. */
  record Password(String user, Supplier<String> secret) implements MailLogin {
    public Password {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(secret, "secret");
    }

    @Override
    public String toString() {
      return "Password[" + user + "]";
    }
  }

  /** By an OAuth 2 access token. */
  record AccessToken(String user, Supplier<String> secret) implements MailLogin {
    public AccessToken {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(secret, "secret");
    }

    @Override
    public String toString() {
      return "AccessToken[" + user + "]";
    }
  }
}
