package io.mspbilling.collection.retry;

import io.mspbilling.collection.decline.AchReturns;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A debt of which at least one charge failed.
 *
 * @param key names it; times of day are spread by it
 * @param methods what may be charged for it, the most wanted first; at least one
 * @param failures the charges for it that failed, oldest first; at least one
 * @param authorisedOn the day on which the customer authorised what may be charged, in the MSP's
 *     zone; empty if that is not known
 * @param uses on which days each card was charged, for whatever debt and with whatever answer, by
 *     {@link SavedMethod#fingerprint()}; of the last 30 days at least
 */
public record FailedDebt(
    String key,
    List<SavedMethod> methods,
    List<FailedAttempt> failures,
    Optional<LocalDate> authorisedOn,
    Map<String, List<LocalDate>> uses) {

  /**
   * @throws IllegalArgumentException if nothing failed, or nothing may be charged
   */
  public FailedDebt {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(authorisedOn, "authorisedOn");
    methods = List.copyOf(methods);
    failures = List.copyOf(failures);
    uses = Map.copyOf(uses);
    if (failures.isEmpty() || methods.isEmpty()) {
      throw new IllegalArgumentException(
          key + " has failed " + failures.size() + " times on " + methods.size() + " methods");
    }
  }

  /**
   * Whether the customer has authorised debits anew since it stopped this one. Of two things on one
   * day nobody knows which came first: then it has not.
   */
  boolean isAuthorisedSince(FailedAttempt failure) {
    return failure.rail() == Rail.ACH
        && AchReturns.mayFollowNewAuthorisation(failure.decline().code())
        && authorisedOn.filter(failure.on()::isBefore).isPresent();
  }

  FailedAttempt last() {
    return failures.get(failures.size() - 1);
  }

  /** The failures on a method, oldest first. */
  List<FailedAttempt> on(SavedMethod method) {
    return failures.stream().filter(failure -> failure.method().isSame(method)).toList();
  }

  List<LocalDate> uses(SavedMethod method) {
    return uses.getOrDefault(method.fingerprint(), List.of());
  }
}
