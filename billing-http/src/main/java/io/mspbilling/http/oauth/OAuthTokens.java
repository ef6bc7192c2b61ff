package io.mspbilling.http.oauth;

import io.mspbilling.http.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The tokens of one connection. Prints times only.
 *
 * @param accessToken proves who we are until {@code expiresAt}
 * @param issuedAt when it was issued
 * @param expiresAt when it ends
 * @param refreshToken gets the next one; some vendors let it be used once only. Absent for
 *     connections that fetch a token with the client's own credentials
 * @param refreshStartedAt when somebody set out to spend the refresh token without having saved an
 *     outcome yet; the next one must not spend it blindly again
 */
public record OAuthTokens(
    Secret accessToken,
    Instant issuedAt,
    Instant expiresAt,
    Optional<Secret> refreshToken,
    Optional<Instant> refreshStartedAt) {
  private static final Duration USUAL_MARGIN = Duration.ofSeconds(60);

  /** Stores keep no empty text; it is never sent. */
  private static final String NO_ACCESS = "none";

  public OAuthTokens {
    Objects.requireNonNull(accessToken, "accessToken");
    Objects.requireNonNull(issuedAt, "issuedAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(refreshToken, "refreshToken");
    Objects.requireNonNull(refreshStartedAt, "refreshStartedAt");
  }

  /** Tokens as they come from a vendor's consent page, or from an earlier system. */
  public static OAuthTokens of(
      Secret accessToken, Secret refreshToken, Instant issuedAt, Instant expiresAt) {
    return new OAuthTokens(
        accessToken, issuedAt, expiresAt, Optional.of(refreshToken), Optional.empty());
  }

  /** A refresh token alone; the access token that belongs to it has to be asked for anew. */
  static OAuthTokens withoutAccess(Secret refreshToken, Instant at) {
    return of(Secret.of(NO_ACCESS), refreshToken, at, at);
  }

  boolean hasAccess() {
    return issuedAt.isBefore(expiresAt) && BearerToken.canTravel(accessToken);
  }

  /**
   * Whether it is time for a new access token: a fifth of its life, at least 60 seconds but at most
   * half its life, before its end.
   */
  public boolean isDue(Instant now) {
    Duration life = Duration.between(issuedAt, expiresAt);
    Duration margin = max(life.dividedBy(5), USUAL_MARGIN);
    Duration half = life.dividedBy(2);
    Instant due = expiresAt.minus(margin.compareTo(half) < 0 ? margin : half);
    return !now.isBefore(due);
  }

  /** The same, with somebody on the way to spend the refresh token. */
  public OAuthTokens refreshStarted(Instant at) {
    return new OAuthTokens(accessToken, issuedAt, expiresAt, refreshToken, Optional.of(at));
  }

  /** The same, after it is proven that the refresh token was not spent. */
  public OAuthTokens refreshNotDone() {
    return new OAuthTokens(accessToken, issuedAt, expiresAt, refreshToken, Optional.empty());
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public String toString() {
    return "OAuthTokens(issued " + issuedAt + ", expires " + expiresAt + ")";
  }
}
