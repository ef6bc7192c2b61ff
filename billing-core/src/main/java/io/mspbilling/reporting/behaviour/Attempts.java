package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How tries to collect went, in one currency. Which try is a first one and which a retry is told by
 * the chain of tries for an invoice, on whatever card or account: one that is made after a failure
 * is a retry, the next one after money came a first try again. Immutable; safe for use by several
 * threads.
 */
public final class Attempts {

  private final Currency currency;
  private final List<Link> links;

  /**
   * A try in its chain.
   *
   * @param first what the first try of the chain asked for
   * @param isRetry whether a try before it failed
   */
  private record Link(Attempt attempt, Money first, boolean isRetry) {

    /**
     * A try after some that failed: it mends those of which that was known when it was made, and
     * takes them out of the list.
     */
    static Link of(Attempt attempt, List<Link> failed) {
      List<Link> mended = failed.stream().filter(link -> link.wasFailedBy(attempt.on())).toList();
      failed.removeAll(mended);
      return mended.isEmpty()
          ? new Link(attempt, attempt.amount(), false)
          : new Link(
              attempt,
              Money.sum(mended.stream().map(Link::first).toList(), attempt.amount().currency()),
              true);
    }

    private boolean wasFailedBy(LocalDate day) {
      return attempt.failedOn().filter(on -> !on.isAfter(day)).isPresent();
    }

    /** What it brought of what the first try failed to bring: what was added since is no rescue. */
    Money recovered() {
      return attempt.amount().min(first);
    }
  }

  private Attempts(Currency currency, List<Link> links) {
    this.currency = currency;
    this.links = links;
  }

  /**
   * @param currency the currency of all of them
   * @param attempts all tries, from the first on; those of one day in the order in which they were
   *     made. One whose first try is not among them counts as a first try itself
   * @throws IllegalArgumentException if one is in another currency
   */
  public static Attempts of(Currency currency, List<Attempt> attempts) {
    Objects.requireNonNull(currency, "currency");
    Map<InvoiceId, List<Link>> failed = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (Attempt attempt : attempts.stream().sorted(Comparator.comparing(Attempt::on)).toList()) {
      if (!attempt.amount().currency().equals(currency)) {
        throw new IllegalArgumentException("not in " + currency + ": " + attempt);
      }
      List<Link> before = failed.computeIfAbsent(attempt.invoice(), id -> new ArrayList<>());
      Link link = Link.of(attempt, before);
      links.add(link);
      if (!attempt.succeeded()) {
        before.add(link);
      }
    }
    return new Attempts(currency, links);
  }

  /** Those of some days; what they are in their chains stays. */
  public Attempts in(Period period) {
    return where(link -> period.contains(link.attempt().on()));
  }

  /** Those on one rail; what they are in their chains stays. */
  public Attempts on(Rail rail) {
    return where(link -> link.attempt().rail() == rail);
  }

  private Attempts where(Predicate<Link> wanted) {
    return new Attempts(currency, links.stream().filter(wanted).toList());
  }

  /** First tries that brought the money, of all first tries, by count. */
  public Figure firstAttemptSuccess() {
    List<Link> first = links.stream().filter(link -> !link.isRetry()).toList();
    return Figure.share(
        first.stream().filter(link -> link.attempt().succeeded()).count(),
        first.size(),
        Reason.NO_ATTEMPTS);
  }

  /**
   * What retries brought, of what first tries failed to bring. Over a few days it may be above 100
   * percent, as retries come after the failures that they mend.
   */
  public Figure retryRecovery() {
    return Figure.share(recovered(), firstFailed(), Reason.NOTHING_FAILED);
  }

  /** What first tries failed to bring and retries did not bring either, of all first tries. */
  public Figure involuntaryFailure() {
    Money lost = firstFailed().minus(recovered());
    Money first = first(attempt -> true);
    return Figure.share(lost.isNegative() ? Money.zero(currency) : lost, first, Reason.NO_ATTEMPTS);
  }

  private Money firstFailed() {
    return first(attempt -> !attempt.succeeded());
  }

  private Money first(Predicate<Attempt> wanted) {
    return Money.sum(
        links.stream()
            .filter(link -> !link.isRetry())
            .map(Link::attempt)
            .filter(wanted)
            .map(Attempt::amount)
            .toList(),
        currency);
  }

  private Money recovered() {
    return Money.sum(
        links.stream()
            .filter(link -> link.isRetry() && link.attempt().succeeded())
            .map(Link::recovered)
            .toList(),
        currency);
  }
}
