package io.mspbilling.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.mspbilling.failure.BillingException;
import io.mspbilling.json.JsonProblem;
import java.util.function.Supplier;

/** Carries calls out: tries, waits, reads, and leaves nothing undecided. */
final class Exchange {
  /**
   * Failsafe repeats; when, how often and after which wait is decided by {@link RetryRules}. The
   * waits are ours as well, because Failsafe's cannot be replaced in a test.
   */
  private static final RetryPolicy<Try> POLICY =
      RetryPolicy.<Try>builder()
          .handleIf((tried, thrown) -> thrown == null && tried.isToBeRepeated())
          .withMaxAttempts(-1)
          .build();

  private final VendorSettings settings;
  private final LinkGuard links;
  private final Supplier<Patience> patience;

  /**
   * @param patience how long the next call may wait
   */
  Exchange(VendorSettings settings, LinkGuard links, Supplier<Patience> patience) {
    this.settings = settings;
    this.links = links;
    this.patience = patience;
  }

  DriftWatch drift() {
    return settings.drift();
  }

  Exchange with(Patience shared) {
    return new Exchange(settings, links, () -> shared);
  }

  <T> T send(HttpCall call, AnswerReader<T> reader) {
    if (call.link().isPresent() && !call.link().get().isTrustedBy(links)) {
      throw new IllegalArgumentException("the link was trusted for another vendor: " + call);
    }
    return read(call, answer(call), reader);
  }

  private HttpAnswer answer(HttpCall call) {
    Tries tries = new Tries(call, settings, patience.get());
    try {
      return Failsafe.with(POLICY).get(tries::next).answerOrThrow();
    } catch (FailsafeException e) {
      // Interrupted between two tries; the flag is set again.
      throw tries.problemSoFar();
    }
  }

  private <T> T read(HttpCall call, HttpAnswer answer, AnswerReader<T> reader) {
    try {
      return reader.read(answer);
    } catch (BillingException e) {
      throw e;
    } catch (JsonProblem e) {
      throw settings.judge().unreadable(call, e.path() + ": " + e.remedy(), e, answer);
    } catch (RuntimeException e) {
      // Its text may quote the answer.
      String detail = "the reader failed with " + e.getClass().getSimpleName();
      throw settings.judge().unreadable(call, detail, SafeCause.of(e), answer);
    }
  }
}
