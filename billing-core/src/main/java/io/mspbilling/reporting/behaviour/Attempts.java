package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How tries to collect went, in one currency.
 *
 * @param currency the currency of all of them
 * @param attempts the tries
 */
public record Attempts(Currency currency, List<Attempt> attempts) {

  /**
   * @throws IllegalArgumentException if one is in another currency
   */
  public Attempts {
    Objects.requireNonNull(currency, "currency");
    attempts = List.copyOf(attempts);
    for (Attempt attempt : attempts) {
      if (!attempt.amount().currency().equals(currency)) {
        throw new IllegalArgumentException("not in " + currency + ": " + attempt);
      }
    }
  }

  /** Those of some days. */
  public Attempts in(Period period) {
    return where(attempt -> period.contains(attempt.on()));
  }

  /** Those on one rail. */
  public Attempts on(Rail rail) {
    return where(attempt -> attempt.rail() == rail);
  }

  private Attempts where(Predicate<Attempt> wanted) {
    return new Attempts(currency, attempts.stream().filter(wanted).toList());
  }

  /** First tries that brought the money, of all first tries, by count. */
  public Figure firstAttemptSuccess() {
    List<Attempt> first = attempts.stream().filter(one -> one.number() == 1).toList();
    return Figure.share(
        first.stream().filter(Attempt::succeeded).count(), first.size(), Reason.NO_ATTEMPTS);
  }

  /**
   * What later tries brought, of what first tries failed to bring. Over a few days it may be above
   * 100 percent, as retries come after the failures that they mend.
   */
  public Figure retryRecovery() {
    return Figure.share(recovered(), firstFailed(), Reason.NOTHING_FAILED);
  }

  /** What first tries failed to bring and later ones did not bring either, of all first tries. */
  public Figure involuntaryFailure() {
    Money lost = firstFailed().minus(recovered());
    Money first = sum(one -> one.number() == 1);
    return Figure.share(lost.isNegative() ? Money.zero(currency) : lost, first, Reason.NO_ATTEMPTS);
  }

  private Money firstFailed() {
    return sum(one -> one.number() == 1 && !one.succeeded());
  }

  private Money recovered() {
    return sum(one -> one.number() > 1 && one.succeeded());
  }

  private Money sum(Predicate<Attempt> wanted) {
    return Money.sum(attempts.stream().filter(wanted).map(Attempt::amount).toList(), currency);
  }
}
