package io.mspbilling.collection;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.RetryDecision.GiveUp;
import io.mspbilling.collection.RetryDecision.RetryOn;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether, and when, a failed charge is tried again. Pure.
 *
 * <p>It stays inside what is lawful whatever the cause. ACH debits are presented again only after
 * R01 or R09, at most twice, on a banking day and within 180 days of the settlement of the first
 * (Nacha Operating Rules, subsection 2.12.4). Cards get at most three more tries, which is below
 * the limits of the networks. What a network says must never be tried again never is, whatever the
 * attempts after it said.
 */
public final class RetryPolicy {

  private static final Set<String> ACH_RETRYABLE = Set.of("R01", "R09");
  private static final Set<DeclineClass> FINAL =
      Set.of(
          DeclineClass.DATA,
          DeclineClass.DEAD,
          DeclineClass.UNAUTHORISED,
          DeclineClass.AUTHENTICATION,
          DeclineClass.FRAUD);
  private static final int ACH_MAX_RETRIES = 2;

  /** 180 from settlement; we know the return, which comes up to two banking days after it. */
  private static final int ACH_WINDOW_DAYS = 180 - 7;

  private static final List<Integer> ACH_WAITS_BANKING_DAYS = List.of(3, 5);
  private static final List<Integer> CARD_FUNDS_WAITS_DAYS = List.of(3, 5, 7);
  private static final List<Integer> CARD_TEMPORARY_WAITS_DAYS = List.of(1, 1, 1);
  private static final List<Integer> CARD_GENERIC_WAITS_DAYS = List.of(2, 5);

  private final BusinessCalendar bankingDays;

  private RetryPolicy(BusinessCalendar bankingDays) {
    this.bankingDays = bankingDays;
  }

  /** The default policy, with ACH on the given banking days. */
  public static RetryPolicy lawful(BusinessCalendar bankingDays) {
    return new RetryPolicy(bankingDays);
  }

  /**
   * Decides after a failure.
   *
   * @param failures all failures for this debt so far, oldest first; at least one
   * @throws IllegalArgumentException if there is no failure
   */
  public RetryDecision decide(List<FailedAttempt> failures) {
    if (failures.isEmpty()) {
      throw new IllegalArgumentException("nothing has failed yet");
    }
    FailedAttempt last = failures.get(failures.size() - 1);
    Optional<FailedAttempt> end =
        failures.stream().filter(RetryPolicy::isFinal).reduce((one, later) -> later);
    if (end.isPresent()) {
      return new GiveUp(
          "the answer was " + end.get().decline() + ", which no later try can change");
    }
    return last.rail() == Rail.ACH ? ach(failures, last) : card(failures, last);
  }

  /** One such answer ends it: a later one of another kind makes nothing lawful again. */
  private static boolean isFinal(FailedAttempt failure) {
    Decline decline = failure.decline();
    return failure.rail() == Rail.ACH
        ? decline.type() != DeclineClass.FUNDS || !ACH_RETRYABLE.contains(decline.code())
        : FINAL.contains(decline.type());
  }

  private RetryDecision ach(List<FailedAttempt> failures, FailedAttempt last) {
    if (failures.size() > ACH_MAX_RETRIES) {
      return new GiveUp("an ACH debit may be presented again twice, and was");
    }
    int wait = ACH_WAITS_BANKING_DAYS.get(failures.size() - 1);
    LocalDate on = bankingDays.plusBusinessDays(last.on(), wait);
    if (on.isAfter(failures.get(0).on().plusDays(ACH_WINDOW_DAYS))) {
      return new GiveUp("it would come more than 180 days after the first debit");
    }
    return new RetryOn(
        on, "ACH return " + last.decline().code() + ", again after " + wait + " banking days");
  }

  private RetryDecision card(List<FailedAttempt> failures, FailedAttempt last) {
    List<Integer> waits =
        switch (last.decline().type()) {
          case FUNDS -> CARD_FUNDS_WAITS_DAYS;
          case TEMPORARY -> CARD_TEMPORARY_WAITS_DAYS;
          case GENERIC -> CARD_GENERIC_WAITS_DAYS;
          case DATA, DEAD, UNAUTHORISED, AUTHENTICATION, FRAUD -> List.of();
        };
    if (failures.size() > waits.size()) {
      return new GiveUp("declined " + failures.size() + " times, last with " + last.decline());
    }
    int wait = waits.get(failures.size() - 1);
    return new RetryOn(
        last.on().plusDays(wait),
        "declined with " + last.decline() + ", again after " + wait + " d");
  }
}
