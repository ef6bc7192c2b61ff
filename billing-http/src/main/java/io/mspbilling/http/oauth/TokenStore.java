package io.mspbilling.http.oauth;

import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the tokens of connections. What is saved has to survive a crash right after, because the
 * vendor may have made the old refresh token void already. Implementations are safe for any number
 * of threads, and for several processes if several share the connection.
 */
public interface TokenStore {

  /**
   * Tokens and the version they were saved under.
   *
   * @param version 1 or more; rises with each save
   */
  record Stored(long version, OAuthTokens tokens) {
    public Stored {
      if (version < 1) {
        throw new IllegalArgumentException("versions start at 1: " + version);
      }
      Objects.requireNonNull(tokens, "tokens");
    }
  }

  /**
   * The tokens of a connection.
   *
   * @param connection the user's name for it, unique per tenant and vendor account
   * @return empty if none were ever saved
   * @throws TokenStoreException if they cannot be read
   */
  Optional<Stored> load(String connection);

  /**
   * Saves tokens, unless somebody else saved since they were loaded.
   *
   * @param expectedVersion version that was loaded; 0 if there was none
   * @return whether they were saved, durably; if not, load again
   * @throws TokenStoreException if it is not known to be saved
   */
  boolean compareAndSet(String connection, long expectedVersion, OAuthTokens tokens);
}
