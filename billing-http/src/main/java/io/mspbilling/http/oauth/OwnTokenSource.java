package io.mspbilling.http.oauth;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.http.Secret;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tokens of the application itself; asking again costs nothing, so none is stored. */
final class OwnTokenSource implements TokenSource {
  private final OAuthClient client;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable OAuthTokens cached;

  OwnTokenSource(OAuthClient client) {
    this.client = client;
  }

  @Override
  public Secret current() {
    return obtain(token -> true);
  }

  @Override
  public Secret renewedUnless(Predicate<Secret> isAnother) {
    return obtain(isAnother);
  }

  private Secret obtain(Predicate<Secret> wanted) {
    Secret good = cachedIf(wanted);
    if (good != null) {
      return good;
    }
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException(
          client.endpoint().system(), TokenEndpoint.FETCH, "interrupted", null);
    }
    try {
      good = cachedIf(wanted);
      if (good == null) {
        OAuthTokens fresh = client.endpoint().fetchOwn();
        cached = fresh;
        good = fresh.accessToken();
      }
      return good;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Secret cachedIf(Predicate<Secret> wanted) {
    OAuthTokens tokens = cached;
    return tokens != null
            && !tokens.isDue(client.clock().instant())
            && wanted.test(tokens.accessToken())
        ? tokens.accessToken()
        : null;
  }
}
