package io.mspbilling.collection.retry;

import io.mspbilling.collection.method.SavedMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What to do after a charge failed. */
public sealed interface RetryDecision {

  /** Why, in words. */
  String reason();

  /** What a person may do, in words. */
  String remedy();

  /**
   * Charge it again.
   *
   * @param on the day, in the MSP's zone; never before it
   * @param at not before this moment of that day
   * @param method what is charged
   * @param isAgain whether it repeats what failed on this method, and is not the first there since
   *     the customer authorised it
   */
  record RetryAt(LocalDate on, Instant at, SavedMethod method, boolean isAgain, String reason)
      implements RetryDecision {
    public RetryAt {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String remedy() {
      return "nothing: it is tried again on " + on;
    }
  }

  /** Nothing more can be done without the customer. */
  record AskCustomer(Wanted wanted, String reason) implements RetryDecision {
    public AskCustomer {
      Objects.requireNonNull(wanted, "wanted");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String remedy() {
      return wanted.remedy;
    }
  }

  /** Nothing is tried, and nothing is asked of the customer, before somebody has looked. */
  record Hold(HeldFor heldFor, String reason) implements RetryDecision {
    public Hold {
      Objects.requireNonNull(heldFor, "heldFor");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String remedy() {
      return heldFor.remedy;
    }
  }

  /** It has been tried as often as it may be, or the customer does not want it. */
  record GiveUp(String reason) implements RetryDecision {
    public GiveUp {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String remedy() {
      return "agree with the customer on another way to pay, then enrol it";
    }
  }

  /** What a customer is asked for. */
  enum Wanted {
    /** The details of the same card or account, corrected. */
    CORRECTED_DETAILS("ask the customer for the corrected details, then enrol them"),
    /** Another card or account. */
    ANOTHER_METHOD("ask the customer for another card or account, then enrol it"),
    /** To authorise debits anew. */
    AUTHORISATION(
        "ask the customer to authorise debits anew, or for another way to pay, then enrol it"),
    /** To confirm the payment while present. */
    CONFIRMATION("send the customer a link to confirm the payment");

    private final String remedy;

    Wanted(String remedy) {
      this.remedy = remedy;
    }
  }

  /** Who is waited for. */
  enum HeldFor {
    /** The gateway, which tries again by itself. */
    GATEWAY("wait for the gateway, which tries again by itself"),
    /** A person who looks into it. */
    REVIEW("look into it first; release the charge if it was a false alarm"),
    /** A person who mends the set-up. */
    SET_UP("mend the set-up with the gateway, then release the charge");

    private final String remedy;

    HeldFor(String remedy) {
      this.remedy = remedy;
    }
  }
}
