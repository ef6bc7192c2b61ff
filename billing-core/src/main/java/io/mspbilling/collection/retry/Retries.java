package io.mspbilling.collection.retry;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.PayDays;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.RetryDecision.GiveUp;
import io.mspbilling.collection.retry.RetryDecision.HeldFor;
import io.mspbilling.collection.retry.RetryDecision.Hold;
import io.mspbilling.collection.retry.RetryDecision.RetryAt;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says whether, when and on what a failed charge is tried again. Pure; safe for use by several
 * threads.
 *
 * <p>It stays inside what is lawful whatever the policy says: a bank debit is presented again only
 * after a return for want of funds, as often and as long as {@link AchReinitiation} says; a card as
 * often as {@link CardReattempts} says, and not before its network advises; and what must never be
 * tried again never is, whatever the answers after it said.
 */
public final class Retries {

  private static final int WAITS_FOR_PAY_DAY = 14;

  private final RetryPolicy policy;
  private final BusinessCalendar bankingDays;
  private final ZoneId zone;

  /**
   * @param bankingDays on which ACH is settled
   * @param zone the MSP's, in which days begin and end
   */
  public Retries(RetryPolicy policy, BusinessCalendar bankingDays, ZoneId zone) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.bankingDays = Objects.requireNonNull(bankingDays, "bankingDays");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /**
   * Decides after a failure.
   *
   * @param asOf the day from which on something may be tried: today, or the end of what stands
   *     before it. What comes late, as nobody charged on its day, is held to the same limits; a
   *     debit that is then sent on a day without banks is presented on the next one
   */
  public RetryDecision decide(FailedDebt debt, LocalDate asOf) {
    if (debt.last().decline().gatewayTriesAgain()) {
      return new Hold(HeldFor.GATEWAY, "the gateway tries again by itself");
    }
    return debt.failures().stream()
        .filter(failure -> !debt.isAuthorisedSince(failure))
        .flatMap(failure -> Ending.of(failure).stream())
        .filter(Ending::isOfTheDebt)
        .reduce((one, later) -> later)
        .map(Ending::decision)
        .orElseGet(() -> onSomeMethod(debt, asOf));
  }

  /** The first method that may be charged; if there is none, what there is to say of the last. */
  private RetryDecision onSomeMethod(FailedDebt debt, LocalDate asOf) {
    List<RetryDecision> noes = new ArrayList<>();
    for (SavedMethod method :
        policy.triesNextMethod() ? debt.methods() : debt.methods().subList(0, 1)) {
      RetryDecision decision = on(method, debt, asOf);
      if (decision instanceof RetryAt) {
        return decision;
      }
      noes.add(decision);
    }
    return noes.get(noes.size() - 1);
  }

  private RetryDecision on(SavedMethod method, FailedDebt debt, LocalDate asOf) {
    if (method.rail() != Rail.ACH && method.rail() != Rail.CARD) {
      return new GiveUp(method.label() + " cannot be charged");
    }
    List<FailedAttempt> failures = new ArrayList<>();
    LocalDate from = debt.last().on().plusDays(1);
    boolean isAgain = false;
    for (FailedAttempt failure : debt.on(method)) {
      Optional<Ending> ending = Ending.of(failure);
      isAgain = true;
      if (ending.isEmpty()) {
        failures.add(failure);
      } else if (debt.isAuthorisedSince(failure)) {
        failures.clear();
        from = later(from, debt.authorisedOn().orElseThrow());
        isAgain = false;
      } else if (ending.get().isMended(method)) {
        failures.clear();
      } else {
        return ending.get().decision();
      }
    }
    if (failures.isEmpty()) {
      return first(method, debt, from, asOf, isAgain);
    }
    return method.rail() == Rail.ACH
        ? ach(method, failures, debt, asOf)
        : card(method, failures, debt, asOf);
  }

  /** Another method, or the same with corrected details or authorised anew: from a day on. */
  private RetryDecision first(
      SavedMethod method, FailedDebt debt, LocalDate from, LocalDate asOf, boolean isAgain) {
    LocalDate wanted = method.rail() == Rail.ACH ? bankingDays.onOrAfter(from) : from;
    LocalDate on = later(wanted, asOf);
    if (method.rail() == Rail.CARD) {
      on = CardReattempts.firstDay(method, debt.uses(method), on);
    }
    return at(on, wanted, asOf, method, debt, isAgain, "then on " + method.label());
  }

  private RetryDecision ach(
      SavedMethod method, List<FailedAttempt> failures, FailedDebt debt, LocalDate asOf) {
    if (failures.size() > policy.achWaits().size()) {
      return new GiveUp(
          "an ACH debit may be presented again " + policy.achWaits().size() + " times, and was");
    }
    FailedAttempt last = failures.get(failures.size() - 1);
    int wait = policy.achWaits().get(failures.size() - 1);
    LocalDate lastDay = AchReinitiation.lastDay(failures.get(0).chargedOn());
    LocalDate earliest = bankingDays.plusBusinessDays(last.on(), wait);
    LocalDate wanted = payDay(earliest, lastDay);
    LocalDate on = later(wanted, asOf);
    if (bankingDays.onOrAfter(on).isAfter(lastDay)) {
      return new GiveUp("it would come more than 180 days after the first debit");
    }
    return at(
        on,
        wanted,
        asOf,
        method,
        debt,
        true,
        "ACH return "
            + last.decline().code()
            + ", again after "
            + wait
            + " banking days"
            + waited(earliest, on));
  }

  private RetryDecision card(
      SavedMethod method, List<FailedAttempt> failures, FailedDebt debt, LocalDate asOf) {
    FailedAttempt last = failures.get(failures.size() - 1);
    List<Integer> waits = waits(last.decline().type());
    if (failures.size() > waits.size()) {
      return new GiveUp("declined " + failures.size() + " times, last with " + last.decline());
    }
    int wait = waits.get(failures.size() - 1);
    LocalDate earliest = later(last.on().plusDays(wait), CardReattempts.advised(method, failures));
    LocalDate wanted =
        last.decline().type() == DeclineClass.FUNDS ? payDay(earliest, LocalDate.MAX) : earliest;
    LocalDate on = CardReattempts.firstDay(method, debt.uses(method), later(wanted, asOf));
    return at(
        on,
        wanted,
        asOf,
        method,
        debt,
        true,
        "declined with " + last.decline() + ", again after " + wait + " d" + waited(earliest, on));
  }

  private List<Integer> waits(DeclineClass type) {
    return switch (type) {
      case FUNDS -> policy.cardFundsWaits();
      case TEMPORARY -> policy.cardTemporaryWaits();
      case GENERIC -> policy.cardGenericWaits();
      case DATA, DEAD, UNAUTHORISED, REFUNDED, AUTHENTICATION, FRAUD, FROZEN, SETUP -> List.of();
    };
  }

  private LocalDate payDay(LocalDate earliest, LocalDate lastDay) {
    if (policy.payDays().isEmpty()) {
      return earliest;
    }
    LocalDate patience = earliest.plusDays(WAITS_FOR_PAY_DAY);
    return new PayDays(bankingDays, policy.payDays())
        .within(earliest, lastDay.isBefore(patience) ? lastDay : patience)
        .orElse(earliest);
  }

  private static String waited(LocalDate earliest, LocalDate on) {
    return on.equals(earliest) ? "" : ", on " + on;
  }

  /** Who comes too late for its day does not wait for the hour as well. */
  private RetryAt at(
      LocalDate on,
      LocalDate wanted,
      LocalDate asOf,
      SavedMethod method,
      FailedDebt debt,
      boolean isAgain,
      String reason) {
    return new RetryAt(
        on,
        asOf.isAfter(wanted)
            ? on.atStartOfDay(zone).toInstant()
            : policy.timeOfDay().on(on, zone, debt.key()),
        method,
        isAgain,
        reason);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
