package io.mspbilling.collection.retry;

import io.mspbilling.collection.decline.AchReturns;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.decline.NetworkAnswers;
import io.mspbilling.collection.decline.TriedAgain;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.RetryDecision.AskCustomer;
import io.mspbilling.collection.retry.RetryDecision.GiveUp;
import io.mspbilling.collection.retry.RetryDecision.HeldFor;
import io.mspbilling.collection.retry.RetryDecision.Hold;
import io.mspbilling.collection.retry.RetryDecision.Wanted;
import io.mspbilling.receivables.Rail;
import java.util.Optional;

/**
 * What must not be tried again, whatever the answers after it said.
 *
 * @param type what the answer means, by the gateway's word or, where that leaves hope, the
 *     network's
 */
record Ending(FailedAttempt failure, DeclineClass type) {

  /** The end that a failure is; empty if another try may pass. */
  static Optional<Ending> of(FailedAttempt failure) {
    DeclineClass type = failure.decline().type();
    if (isFinal(type)) {
      return Optional.of(new Ending(failure, type));
    }
    if (failure.rail() == Rail.ACH) {
      return type == DeclineClass.FUNDS && AchReturns.mayBePresentedAgain(failure.decline().code())
          ? Optional.empty()
          : Optional.of(new Ending(failure, type));
    }
    return NetworkAnswers.of(failure.decline(), failure.method().network())
        .filter(answer -> answer.again() != TriedAgain.WITHIN_LIMITS || isFinal(answer.type()))
        .map(answer -> new Ending(failure, answer.type()))
        .findFirst();
  }

  private static boolean isFinal(DeclineClass type) {
    return switch (type) {
      case FUNDS, TEMPORARY, GENERIC -> false;
      case DATA, DEAD, UNAUTHORISED, REFUNDED, AUTHENTICATION, FRAUD, FROZEN, SETUP -> true;
    };
  }

  /** Whether it stands against the debt itself, and not against one card or account only. */
  boolean isOfTheDebt() {
    return switch (type) {
      case UNAUTHORISED, REFUNDED, FRAUD, FROZEN, SETUP -> true;
      case FUNDS, TEMPORARY, GENERIC, DATA, DEAD, AUTHENTICATION -> false;
    };
  }

  /**
   * Whether the details that were refused have been corrected since. Of a card that its network
   * never wants to see again only another number helps; those of a bank account are not known here,
   * and corrected ones come as another method.
   */
  boolean isMended(SavedMethod now) {
    SavedMethod then = failure.method();
    boolean isForGood =
        NetworkAnswers.of(failure.decline(), then.network())
            .anyMatch(answer -> answer.again() == TriedAgain.NEVER);
    return type == DeclineClass.DATA
        && now.card().isPresent()
        && !then.card().equals(now.card())
        && (!isForGood || !then.fingerprint().equals(now.fingerprint()));
  }

  RetryDecision decision() {
    String reason = "the answer was " + failure.decline() + ", which no later try can change";
    return switch (type) {
      case DATA -> new AskCustomer(Wanted.CORRECTED_DETAILS, reason);
      case DEAD, GENERIC, FUNDS, TEMPORARY -> new AskCustomer(Wanted.ANOTHER_METHOD, reason);
      case AUTHENTICATION -> new AskCustomer(Wanted.CONFIRMATION, reason);
      case FRAUD, FROZEN -> new Hold(HeldFor.REVIEW, reason);
      case SETUP -> new Hold(HeldFor.SET_UP, reason);
      case REFUNDED -> new GiveUp(reason);
      case UNAUTHORISED ->
          failure.rail() == Rail.ACH
                  && AchReturns.mayFollowNewAuthorisation(failure.decline().code())
              ? new AskCustomer(Wanted.AUTHORISATION, reason)
              : new GiveUp(reason);
    };
  }
}
