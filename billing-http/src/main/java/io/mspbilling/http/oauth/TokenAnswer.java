package io.mspbilling.http.oauth;

import io.mspbilling.http.Secret;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what a token endpoint grants. A rotated refresh token may be the only one that is left, so
 * nothing that is odd about the rest of the answer costs it.
 */
final class TokenAnswer {
  /** A token that is said to live longer is asked for again after this time all the same. */
  private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(366).toSeconds();

  /** If nobody says how long; one that ends earlier is refused, and renewed then. */
  private static final long USUAL_LIFE_SECONDS = Duration.ofMinutes(15).toSeconds();

  private TokenAnswer() {}

  /**
   * @throws JsonProblem if there is neither a usable access token nor a refresh token
   */
  static OAuthTokens read(Node answer, Instant issuedAt) {
    Optional<Secret> refresh = answer.text("refresh_token").map(Secret::of);
    Optional<Secret> access = access(answer);
    if (access.isEmpty() && refresh.isPresent()) {
      return OAuthTokens.withoutAccess(refresh.get(), issuedAt);
    }
    return new OAuthTokens(
        answer.present(access, "access_token"),
        issuedAt,
        issuedAt.plusSeconds(lifeSeconds(answer)),
        refresh,
        Optional.empty());
  }

  private static Optional<Secret> access(Node answer) {
    try {
      return answer.text("access_token").map(Secret::of).filter(BearerToken::canTravel);
    } catch (JsonProblem e) {
      return Optional.empty();
    }
  }

  private static long lifeSeconds(Node answer) {
    try {
      return answer
          .integer("expires_in")
          .filter(life -> life > 0)
          .map(life -> Math.min(life, LONGEST_LIFE_SECONDS))
          .orElse(USUAL_LIFE_SECONDS);
    } catch (JsonProblem e) {
      return USUAL_LIFE_SECONDS;
    }
  }
}
