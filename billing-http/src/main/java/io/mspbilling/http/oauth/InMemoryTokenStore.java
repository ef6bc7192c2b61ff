package io.mspbilling.http.oauth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens in memory: for tests and for connections that are made anew at each start. A refresh token
 * that rotated is lost with the process.
 */
public final class InMemoryTokenStore implements TokenStore {
  private final Map<String, Stored> stored = new ConcurrentHashMap<>();

  /** An empty store. */
  public InMemoryTokenStore() {}

  @Override
  public Optional<Stored> load(String connection) {
    return Optional.ofNullable(stored.get(connection));
  }

  @Override
  public boolean compareAndSet(String connection, long expectedVersion, OAuthTokens tokens) {
    Stored next = new Stored(expectedVersion + 1, tokens);
    if (expectedVersion == 0) {
      return stored.putIfAbsent(connection, next) == null;
    }
    Stored loaded = stored.get(connection);
    return loaded != null
        && loaded.version() == expectedVersion
        && stored.replace(connection, loaded, next);
  }
}
