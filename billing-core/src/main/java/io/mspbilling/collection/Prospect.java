package io.mspbilling.collection;

import io.mspbilling.collection.method.SavedMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What will become of an invoice by autopay, as things stand, and why. */
public sealed interface Prospect {

  /** Why, in words. */
  String reason();

  /**
   * It is charged.
   *
   * @param on the day, in the MSP's zone
   * @param notBefore the moment of that day before which it is not
   * @param method what is charged
   * @param attempt 1 for the first try on this method, whatever instalment it was for
   * @param isAgain whether it repeats a charge that failed
   */
  record Charged(
      LocalDate on,
      Instant notBefore,
      SavedMethod method,
      int attempt,
      boolean isAgain,
      String reason)
      implements Prospect {
    public Charged {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(notBefore, "notBefore");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(reason, "reason");
    }

    Charged withReason(String words) {
      return new Charged(on, notBefore, method, attempt, isAgain, words);
    }

    /** As in {@code will be charged on 2026-06-12 by Visa 4242: due, on autopay}. */
    @Override
    public String toString() {
      return "will be charged on " + on + " by " + method.label() + ": " + reason;
    }
  }

  /**
   * It is not charged.
   *
   * @param remedy what a person may do, in words
   */
  record NotCharged(Cause cause, String reason, String remedy) implements Prospect {
    public NotCharged {
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(remedy, "remedy");
    }

    /** As in {@code will not be charged: the customer has not consented}. */
    @Override
    public String toString() {
      return "will not be charged: " + reason;
    }
  }

  /** Why an invoice is not charged. */
  enum Cause {
    /** The customer has not consented. */
    NO_CONSENT,
    /** The consent ends before the day on which it would be charged. */
    CONSENT_ENDED,
    /** The consent is for other agreements. */
    NOT_COVERED,
    /** A rule of the MSP leaves it to the customer. */
    LEFT_BY_RULE,
    /** It is on hold until somebody lifts it. */
    ON_HOLD,
    /** A charge for it has no final answer yet. */
    UNDER_WAY,
    /** Charges failed, and another would not be lawful or make no sense. */
    STOPPED,
    /** It asks for more than the customer agreed to. */
    TOO_MUCH,
    /**
     * Credit is set off against it, or it waits for a person, as where money came in that may pay
     * it.
     */
    WAITS
  }
}
