package io.mspbilling.http;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.RetryRules.Failing;
import io.mspbilling.http.VendorRefusal.Meaning;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a call: success, a no, nothing sent, or in doubt. After a write has left this
 * machine, only a documented refusal proves that it was not carried out; all else is in doubt.
 */
final class Judge {
  private final String system;
  private final RefusalReader refusals;
  private final boolean throttledMeansNotExecuted;
  private final InstantSource clock;

  Judge(VendorHttpBuilder builder) {
    system = builder.system;
    refusals = builder.refusals;
    throttledMeansNotExecuted = builder.throttledMeansNotExecuted;
    clock = builder.clock;
  }

  /** What went wrong, or empty if the answer is the vendor's success. */
  Optional<Failed> judge(HttpCall call, Sent sent) {
    if (sent instanceof Sent.Answered answered) {
      return judge(call, answered.answer());
    }
    if (sent instanceof Sent.TooLarge large) {
      String detail = "more than " + large.maxBytes() + " bytes";
      Refusal answered = new Refusal(large.status(), "", large.requestId());
      return Optional.of(forGood(large.status(), unreadable(call, detail, null, answered)));
    }
    return Optional.of(lost(call, (Sent.Lost) sent));
  }

  /** A success that could not be read: in doubt after a write, unreadable after a read. */
  BillingException unreadable(
      HttpCall call, String detail, @Nullable Throwable cause, HttpAnswer answer) {
    return unreadable(call, detail, cause, new Refusal(answer.status(), "", answer.requestId()));
  }

  private BillingException unreadable(
      HttpCall call, String detail, @Nullable Throwable cause, Refusal answered) {
    return call.isWrite()
        ? new UnknownOutcomeException(system, call.operation(), detail, cause, answered)
        : new UnreadableException(system, call.operation(), detail, cause, answered);
  }

  /** No usable answer: in doubt after a write, unreachable after a read. */
  private BillingException unanswered(
      HttpCall call, String detail, @Nullable Throwable cause, Refusal answered) {
    return call.isWrite()
        ? new UnknownOutcomeException(system, call.operation(), detail, cause, answered)
        : new UnreachableException(system, call.operation(), detail, cause, answered);
  }

  /** Nothing was sent. */
  BillingException notSent(HttpCall call, String detail, @Nullable Throwable cause, boolean setup) {
    return call.isWrite() || setup
        ? new NotSentException(system, call.operation(), detail, cause, setup)
        : UnreachableException.notSent(system, call.operation(), detail, cause);
  }

  private Failed lost(HttpCall call, Sent.Lost lost) {
    BillingException problem =
        lost.sent()
            ? unanswered(call, lost.detail(), lost.cause(), Refusal.NONE)
            : notSent(call, lost.detail(), lost.cause(), lost.setup());
    boolean again = !lost.setup() && !Thread.currentThread().isInterrupted();
    return new Failed(
        again ? Failing.FOR_NOW : Failing.FOR_GOOD, lost.sent(), 0, Optional.empty(), problem);
  }

  private Optional<Failed> judge(HttpCall call, HttpAnswer answer) {
    int status = answer.status();
    Optional<VendorRefusal> said = refusals.appliesTo(status) ? read(answer) : Optional.empty();
    Meaning meaning = said.map(VendorRefusal::meaning).orElse(Meaning.BY_STATUS);
    if (meaning == Meaning.BY_STATUS) {
      if (answer.isSuccess()) {
        return Optional.empty();
      }
      if (status < 400 || status > 599) {
        // Never followed: credentials would travel, and a write could be repeated elsewhere.
        String detail = "HTTP " + status + " where a redirect is not expected";
        return Optional.of(forGood(status, unreadable(call, detail, null, answer)));
      }
      meaning = meaningOf(status);
    }
    VendorRefusal refusal = said.orElseGet(() -> VendorRefusal.code(""));
    return Optional.of(refused(call, answer, meaning, refusal));
  }

  private Optional<VendorRefusal> read(HttpAnswer answer) {
    try {
      return refusals.read(answer);
    } catch (RuntimeException e) {
      // An error page in another form than documented; the status still says enough.
      return Optional.empty();
    }
  }

  private static Meaning meaningOf(int status) {
    return switch (status) {
      case 401, 403, 407 -> Meaning.AUTHENTICATION;
      case 404, 410 -> Meaning.NOT_FOUND;
      case 409, 412 -> Meaning.CONFLICT;
      case 429 -> Meaning.THROTTLED;
      // Proxies send these after the origin may have carried the call out.
      case 408, 425, 499 -> Meaning.TRANSIENT;
      default -> status >= 500 ? Meaning.TRANSIENT : Meaning.REFUSED;
    };
  }

  private Failed refused(HttpCall call, HttpAnswer answer, Meaning meaning, VendorRefusal said) {
    Refusal refusal = new Refusal(answer.status(), said.code(), answer.requestId());
    String operation = call.operation();
    Optional<Duration> asked =
        answer.header("Retry-After").flatMap(text -> RetryAfter.parse(text, clock.instant()));
    if (meaning == Meaning.TRANSIENT
        || (meaning == Meaning.THROTTLED && call.isWrite() && !throttledMeansNotExecuted)) {
      Failing failing = meaning == Meaning.TRANSIENT ? Failing.FOR_NOW : Failing.THROTTLED;
      return new Failed(
          failing,
          true,
          answer.status(),
          asked,
          unanswered(call, refusal.toString(), null, refusal));
    }
    if (meaning == Meaning.THROTTLED) {
      BillingException problem =
          new ThrottledException(system, operation, refusal, asked.orElse(null));
      return new Failed(Failing.THROTTLED, true, answer.status(), asked, problem);
    }
    String remedy = said.remedy().isEmpty() ? remedy(meaning) : said.remedy();
    BillingException problem =
        switch (meaning) {
          case AUTHENTICATION -> new AuthenticationException(system, operation, refusal, remedy);
          case NOT_FOUND -> new NotFoundException(system, operation, refusal, remedy);
          case CONFLICT -> new ConflictException(system, operation, refusal, remedy);
          default -> new RefusedException(system, operation, refusal, remedy);
        };
    return forGood(answer.status(), problem);
  }

  private static Failed forGood(int status, BillingException problem) {
    return new Failed(Failing.FOR_GOOD, true, status, Optional.empty(), problem);
  }

  private static String remedy(Meaning meaning) {
    return switch (meaning) {
      case AUTHENTICATION -> "check the credentials and their rights";
      case NOT_FOUND -> "check the id, and that these credentials may see the record";
      case CONFLICT -> "read the record again and decide anew";
      default -> "put the request right before sending it again";
    };
  }
}
