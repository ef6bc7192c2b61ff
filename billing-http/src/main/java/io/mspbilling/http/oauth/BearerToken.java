package io.mspbilling.http.oauth;

import io.mspbilling.http.AuthHeaders;
import io.mspbilling.http.Secret;

/** An access token as a header. */
final class BearerToken {

  private BearerToken() {}

  /**
   * @throws IllegalArgumentException if the token {@linkplain #canTravel cannot travel}
   */
  static AuthHeaders header(Secret token) {
    return AuthHeaders.of("Authorization", Secret.of("Bearer " + token.reveal()));
  }

  /** Whether it can stand in a header: a line break that was pasted along cannot. */
  static boolean canTravel(Secret token) {
    try {
      return !token.isEmpty() && header(token).includes(AuthHeaders.none());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
