package io.mspbilling.http;

import java.util.Objects;

/** Two sets of credentials that travel together. */
final class JoinedCredentials implements Credentials {
  private final Credentials first;
  private final Credentials second;

  JoinedCredentials(Credentials first, Credentials second) {
    this.first = Objects.requireNonNull(first, "first");
    this.second = Objects.requireNonNull(second, "second");
  }

  @Override
  public AuthHeaders headers() {
    return first.headers().and(second.headers());
  }

  @Override
  public boolean renew(AuthHeaders refused) {
    // Both are asked: either may be the one that was refused.
    boolean firstRenewed = first.renew(refused);
    return second.renew(refused) || firstRenewed;
  }
}
