package io.mspbilling.http.oauth;

import io.mspbilling.http.AuthHeaders;
import io.mspbilling.http.Credentials;
import io.mspbilling.http.Secret;

/**
 * Bearer tokens that are renewed in time, by one thread for all. Made by {@link OAuthClient}. Safe
 * for any number of threads.
 */
public final class OAuthCredentials implements Credentials {
  private final TokenSource source;

  OAuthCredentials(TokenSource source) {
    this.source = source;
  }

  /**
   * {@code Authorization: Bearer …} with a token that is good for a while yet.
   *
   * @throws io.mspbilling.failure.AuthenticationException if somebody has to reconnect
   * @throws io.mspbilling.failure.NotSentException if no token can be had at the moment: the token
   *     endpoint is down, or the store fails
   */
  @Override
  public AuthHeaders headers() {
    return BearerToken.header(source.current());
  }

  /** Gets another token, unless another thread did meanwhile. */
  @Override
  public boolean renew(AuthHeaders refused) {
    Secret token = source.renewedUnless(other -> !refused.includes(BearerToken.header(other)));
    return !refused.includes(BearerToken.header(token));
  }

  @Override
  public String toString() {
    return "OAuthCredentials(****)";
  }
}
