package io.mspbilling.testkit.quickbooks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens of one connection. Not thread-safe. */
final class Tokens {
  static final Duration ACCESS_LIFE = Duration.ofHours(1);

  /** Codes are for at once; the vendor does not publish how long. */
  private static final Duration CODE_LIFE = Duration.ofMinutes(10);

  static final Duration REFRESH_LIFE = Duration.ofDays(100);

  private final QuickBooksSettings settings;
  private final Map<String, Instant> accessExpiries = new HashMap<>();
  private final Map<String, Instant> refreshExpiries = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();
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

  /** Makes the code that the consent screen hands to the redirect address. */
  String code(String redirect, Instant now) {
    String code = "code-" + ++issued;
    codes.put(code, new Code(redirect, now.plus(CODE_LIFE)));
    return code;
  }

  /**
   * Uses a code, which is good once, soon, and for the address it was made for.
   *
   * @return the refresh token of the new connection, or empty if the code is not good
   */
  Optional<String> redeem(String code, String redirect, Instant now) {
    Optional<Code> good =
        Optional.ofNullable(codes.remove(code))
            .filter(made -> made.redirect.equals(redirect) && now.isBefore(made.expiry));
    good.ifPresent(made -> connect(now));
    return good.map(made -> refresh);
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

  private record Code(String redirect, Instant expiry) {}

  private static boolean isAlive(Map<String, Instant> expiries, String token, Instant now) {
    Instant expiry = expiries.get(token);
    return expiry != null && now.isBefore(expiry);
  }
}
