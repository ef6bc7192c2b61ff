package io.mspbilling.http.oauth;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a connection whose refresh token may be spent once.
 *
 * <p>One thread refreshes for all. Before it spends the refresh token it saves that it is about to,
 * which keeps other processes away and tells the next start, after a crash, that the token may be
 * spent. The new tokens are saved before the new access token is used.
 */
final class StoredTokenSource implements TokenSource {
  /** Longer than a refresh can take: a mark that is older was left by a crash or a lost answer. */
  private static final Duration LONGEST_REFRESH = Duration.ofSeconds(90);

  private static final Duration POLL = Duration.ofMillis(250);
  private static final int MAX_ROUNDS = 40;

  /** New tokens that could not be saved yet. */
  private record Unsaved(long expectedVersion, OAuthTokens tokens) {}

  private final OAuthClient client;
  private final TokenStore store;
  private final String connection;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable OAuthTokens cached;

  // Guarded by lock.
  private @Nullable Unsaved unsaved;
  private @Nullable Instant lostOurselves;

  StoredTokenSource(OAuthClient client, TokenStore store, String connection) {
    this.client = client;
    this.store = Objects.requireNonNull(store, "store");
    this.connection = Objects.requireNonNull(connection, "connection");
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
    OAuthTokens known = cached;
    if (known != null && isGood(known, wanted)) {
      return known.accessToken();
    }
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    try {
      OAuthTokens tokens = settled(wanted);
      if (!tokens.hasAccess()) {
        throw new NotSentException(
            system(), TokenEndpoint.REFRESH, "the answer held no usable access token", null);
      }
      cached = tokens;
      return tokens.accessToken();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (TokenStoreException e) {
      throw new NotSentException(system(), TokenEndpoint.REFRESH, "the token store failed", e);
    } finally {
      lock.unlock();
    }
  }

  private OAuthTokens settled(Predicate<Secret> wanted) throws InterruptedException {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Optional<OAuthTokens> saved = saveWhatIsUnsaved();
      if (saved.isPresent()) {
        return saved.get();
      }
      TokenStore.Stored stored =
          store.load(connection).orElseThrow(() -> reconnect("not connected"));
      if (isGood(stored.tokens(), wanted)) {
        return stored.tokens();
      }
      if (isUnderWayElsewhere(stored.tokens())) {
        client.ticker().pause(POLL);
      } else {
        Optional<OAuthTokens> refreshed = refresh(stored);
        if (refreshed.isPresent()) {
          return refreshed.get();
        }
      }
    }
    throw new NotSentException(
        system(), TokenEndpoint.REFRESH, "another process is still at it", null);
  }

  /** Empty if somebody else saved first; look again then. */
  private Optional<OAuthTokens> refresh(TokenStore.Stored stored) {
    OAuthTokens old = stored.tokens();
    Secret refreshToken = old.refreshToken().orElseThrow(() -> reconnect("no refresh token"));
    Instant startedAt = startOfRefresh(old);
    long version = stored.version();
    if (!store.compareAndSet(connection, version, old.refreshStarted(startedAt))) {
      return Optional.empty();
    }
    OAuthTokens fresh;
    try {
      fresh = client.endpoint().refresh(refreshToken);
    } catch (UnknownOutcomeException e) {
      lostOurselves = startedAt;
      throw new NotSentException(
          system(), TokenEndpoint.REFRESH, "the answer to a token refresh was lost", e);
    } catch (NotSentException | RefusedException e) {
      // Proven unspent: the mark goes, so that the next one may try.
      store.compareAndSet(connection, version + 1, old.refreshNotDone());
      throw e;
    }
    unsaved = new Unsaved(version + 1, keepingRefreshToken(fresh, refreshToken));
    return saveWhatIsUnsaved();
  }

  /** The rotated token is the only one that is left: it is kept until the store has taken it. */
  private Optional<OAuthTokens> saveWhatIsUnsaved() {
    Unsaved waiting = unsaved;
    if (waiting == null) {
      return Optional.empty();
    }
    boolean saved = store.compareAndSet(connection, waiting.expectedVersion(), waiting.tokens());
    unsaved = null;
    return saved ? Optional.of(waiting.tokens()) : Optional.empty();
  }

  private Instant startOfRefresh(OAuthTokens tokens) {
    Instant now = client.clock().instant();
    Optional<Instant> lost = tokens.refreshStartedAt();
    if (lost.isEmpty()) {
      return now;
    }
    if (!now.isBefore(lost.get().plus(client.grace()))) {
      throw reconnect("an earlier refresh had no answer, its token may be spent");
    }
    return lost.get();
  }

  private boolean isUnderWayElsewhere(OAuthTokens tokens) {
    Optional<Instant> startedAt = tokens.refreshStartedAt();
    return startedAt.isPresent()
        && !startedAt.get().equals(lostOurselves)
        && client.clock().instant().isBefore(startedAt.get().plus(LONGEST_REFRESH));
  }

  private boolean isGood(OAuthTokens tokens, Predicate<Secret> wanted) {
    return tokens.hasAccess()
        && !tokens.isDue(client.clock().instant())
        && wanted.test(tokens.accessToken());
  }

  private static OAuthTokens keepingRefreshToken(OAuthTokens fresh, Secret old) {
    return fresh.refreshToken().isPresent()
        ? fresh
        : OAuthTokens.of(fresh.accessToken(), old, fresh.issuedAt(), fresh.expiresAt());
  }

  private AuthenticationException reconnect(String what) {
    return new AuthenticationException(
        system(), TokenEndpoint.REFRESH, new Refusal(401, what, ""), "reconnect the account");
  }

  private NotSentException interrupted() {
    Thread.currentThread().interrupt();
    return new NotSentException(system(), TokenEndpoint.REFRESH, "interrupted", null);
  }

  private String system() {
    return client.endpoint().system();
  }
}
