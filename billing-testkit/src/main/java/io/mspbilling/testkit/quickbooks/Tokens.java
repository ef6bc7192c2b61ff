package io.mspbilling.testkit.quickbooks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens of one connection. Not thread-safe. */
final class Tokens {
  static final Duration ACCESS_LIFE = Duration.ofHours(1);
  static final Duration REFRESH_LIFE = Duration.ofDays(100);

  private final QuickBooksSettings settings;
  private final Map<String, Instant> accessExpiries = new HashMap<>();
  private final Map<String, Instant> refreshExpiries = new HashMap<>();
  private String refresh = "";
  private int issued;

  Tokens(QuickBooksSettings settings) {
    this.settings = settings;
  }

  /** The refresh token that was issued last. */
  String refresh() {
    return refresh;
  }

  /** Connects anew, as when the user has gone through the consent screen. */
  void connect(Instant now) {
    rotate(now);
  }

  /** Makes an access token that is good for an hour. */
  String access(Instant now) {
    String token = "access-" + ++issued;
    accessExpiries.put(token, now.plus(ACCESS_LIFE));
    return token;
  }

  boolean isGood(String access, Instant now) {
    return isAlive(accessExpiries, access, now);
  }

  /**
   * Uses a refresh token: the current one is replaced by a new one and stays usable for the grace
   * only; one replaced before leads to the current one.
   *
   * @return the refresh token to use from now on, or empty if the given one is dead
   */
  Optional<String> exchange(String token, Instant now) {
    if (!isAlive(refreshExpiries, token, now)) {
      return Optional.empty();
    }
    if (token.equals(refresh)) {
      refreshExpiries.put(token, now.plus(settings.refreshTokenGrace()));
      rotate(now);
    }
    return Optional.of(refresh);
  }

  void expireAccess() {
    accessExpiries.clear();
  }

  /** Ends the connection: no token is good any more. */
  void disconnect() {
    accessExpiries.clear();
    refreshExpiries.clear();
  }

  boolean knows(String token) {
    return accessExpiries.containsKey(token) || refreshExpiries.containsKey(token);
  }

  private void rotate(Instant now) {
    refresh = "refresh-" + ++issued;
    refreshExpiries.put(refresh, now.plus(REFRESH_LIFE));
  }

  private static boolean isAlive(Map<String, Instant> expiries, String token, Instant now) {
    Instant expiry = expiries.get(token);
    return expiry != null && now.isBefore(expiry);
  }
}
