package io.mspbilling.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Who we are at a vendor. Asked before each request, so that tokens can rotate. Implementations are
 * safe for any number of threads.
 */
public interface Credentials {

  /**
   * Headers for the next request. May fetch or refresh a token, hence reach the network.
   *
   * @throws io.mspbilling.failure.BillingException if none can be had; the request is not sent then
   */
  AuthHeaders headers();

  /**
   * The vendor answered 401 to these headers. Gets others if that is possible. Asked once per call.
   *
   * @param refused the headers that were sent
   * @return whether {@link #headers()} will now answer something else, so that a repeat makes sense
   * @throws io.mspbilling.failure.BillingException if trying to get others failed
   */
  default boolean renew(AuthHeaders refused) {
    return false;
  }

  /** These and others together, as a Basic login and a client id. */
  default Credentials and(Credentials others) {
    return new JoinedCredentials(this, others);
  }

  /** Nobody: for public endpoints. */
  static Credentials none() {
    return AuthHeaders::none;
  }

  /**
   * Credentials that have to be found out first, as where a vendor's tokens are to be had: at the
   * first use that succeeds, and once for all threads.
   */
  static Credentials deferred(Supplier<Credentials> finder) {
    return new DeferredCredentials(finder);
  }

  /** One fixed header, as an API key. */
  static Credentials header(String name, Secret value) {
    AuthHeaders headers = AuthHeaders.of(name, value);
    return () -> headers;
  }

  /** {@code Authorization: Bearer …} with a token that never changes. */
  static Credentials bearer(Secret token) {
    return header("Authorization", Secret.of("Bearer " + token.reveal()));
  }

  /**
   * {@code Authorization: Basic …}.
   *
   * @param user without a colon
   */
  static Credentials basic(String user, Secret password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user name has no colon");
    }
    byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", Secret.of("Basic " + Base64.getEncoder().encodeToString(pair)));
  }
}
