package io.mspbilling.http;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tries of one call, one after the other, on one thread. */
final class Tries {
  private final HttpCall call;
  private final VendorSettings settings;
  private final Patience patience;
  private final long startedNanos;

  private int attempts;
  private boolean renewed;
  private Duration wait = Duration.ZERO;
  private @Nullable BillingException latest;

  /** Set once a write was sent without a usable answer; no later failure takes it back. */
  private @Nullable UnknownOutcomeException doubt;

  Tries(HttpCall call, VendorSettings settings, Patience patience) {
    this.call = call;
    this.settings = settings;
    this.patience = patience;
    this.startedNanos = settings.ticker().nanos();
  }

  /** Waits as decided after the try before, and tries. */
  Try next() {
    Deque<RateBudget.Permit> permits = new ArrayDeque<>();
    try {
      pause();
      AuthHeaders credentials = fromCredentials(Credentials::headers);
      for (RateBudget budget : settings.budgets(call)) {
        permits.push(entered(budget));
      }
      attempts++;
      return attempt(credentials);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Try.failed(problemSoFar(), false);
    } catch (BillingException e) {
      // From the budget or the credentials: this try was not sent.
      return Try.failed(withDoubt(e), false);
    } catch (RuntimeException e) {
      // A mistake in somebody's code must not hide that money may have moved.
      if (doubt == null) {
        throw e;
      }
      doubt.addSuppressed(e);
      return Try.failed(doubt, false);
    } finally {
      permits.forEach(RateBudget.Permit::close);
    }
  }

  /** What the caller gets if it ends here, between two tries. */
  BillingException problemSoFar() {
    BillingException problem = latest;
    return problem == null
        ? settings.judge().notSent(call, "interrupted", null, false)
        : withDoubt(problem);
  }

  private void pause() throws InterruptedException {
    if (!wait.isZero()) {
      patience.spend(wait);
      settings
          .log()
          .waits(new CallWait(settings.system(), call.operation(), CallWait.Reason.NEXT_TRY, wait));
    }
    settings.ticker().pause(wait);
  }

  private RateBudget.Permit entered(RateBudget budget) throws InterruptedException {
    long arrived = settings.ticker().nanos();
    Duration atMost = shorter(timeLeft(), patience.left());
    try {
      return budget.enter(settings.system(), call.operation(), atMost, settings.log()::waits);
    } finally {
      patience.spend(since(arrived));
    }
  }

  private Try attempt(AuthHeaders credentials) {
    long began = settings.ticker().nanos();
    Sent sent = settings.transport().send(call, credentials, timeForTry());
    settings.log().tried(call, attempts, sent, since(began));
    Optional<Failed> failed = settings.judge().judge(call, sent);
    if (failed.isEmpty()) {
      return Try.succeeded(((Sent.Answered) sent).answer());
    }
    return renewsCredentials(credentials, failed.get()) ? renewedTry() : failed(failed.get());
  }

  private Try failed(Failed failed) {
    remember(failed.problem());
    settings.holdOff(call, failed);
    RetryRules.Decision decision = settings.decide(call, attempts, failed, since(startedNanos));
    wait = decision.delay();
    boolean again = decision.again() && wait.compareTo(patience.left()) <= 0;
    if (!again && failed.failing() != RetryRules.Failing.FOR_GOOD && attempts > 1) {
      settings.log().gaveUp(call, attempts, failed);
    }
    return Try.failed(withDoubt(failed.problem()), again);
  }

  /** Whatever goes wrong in somebody's credentials, nothing was sent with them. */
  private <T> T fromCredentials(Function<Credentials, T> asked) {
    try {
      return asked.apply(settings.credentials());
    } catch (BillingException e) {
      throw e;
    } catch (RuntimeException e) {
      // Its text may quote a secret.
      String detail = "the credentials failed with " + e.getClass().getSimpleName();
      throw settings.judge().notSent(call, detail, SafeCause.of(e), true);
    }
  }

  /** A 401 was refused before execution, so that one more sending with a new token is harmless. */
  private boolean renewsCredentials(AuthHeaders refused, Failed failed) {
    if (failed.status() != 401
        || renewed
        || !(failed.problem() instanceof AuthenticationException)) {
      return false;
    }
    renewed = true;
    try {
      // Sent exactly once means exactly once; but the next call shall have the new token.
      return fromCredentials(credentials -> credentials.renew(refused))
          && call.safety() != Safety.ONE_SHOT_WRITE;
    } catch (BillingException e) {
      if (call.safety() != Safety.ONE_SHOT_WRITE) {
        remember(e);
        throw e;
      }
      failed.problem().addSuppressed(e);
      return false;
    }
  }

  private Try renewedTry() {
    attempts--;
    wait = Duration.ZERO;
    return Try.failed(settings.judge().notSent(call, "the token was renewed", null, false), true);
  }

  private void remember(BillingException problem) {
    latest = problem;
    if (doubt == null && problem instanceof UnknownOutcomeException unknown) {
      doubt = unknown;
    }
  }

  /** An earlier try may have been carried out; that a later one was not changes nothing. */
  private BillingException withDoubt(BillingException problem) {
    UnknownOutcomeException first = doubt;
    if (first == null || problem instanceof UnknownOutcomeException) {
      return problem;
    }
    first.addSuppressed(problem);
    return first;
  }

  private Duration timeLeft() {
    Duration left = settings.rules().deadline().minus(since(startedNanos));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The first try has its full time; later ones share what is left of the deadline. */
  private Duration timeForTry() {
    Duration full = settings.transport().timeout(call);
    return attempts == 1 ? full : shorter(full, timeLeft().plusMillis(1));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Duration since(long nanos) {
    return Duration.ofNanos(settings.ticker().nanos() - nanos);
  }
}
