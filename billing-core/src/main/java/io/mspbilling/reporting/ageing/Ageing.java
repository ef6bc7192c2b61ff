package io.mspbilling.reporting.ageing;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is owed by its age, in one currency: of one customer, or of all. It foots: the buckets less
 * the credit beside them are the net receivables.
 *
 * @param asOf the day it holds for
 * @param scheme how it was aged
 * @param owed what is in each bucket, the youngest first
 * @param credit what is in credit beside the buckets; 0 or more
 * @param disputed how much of what is in each bucket is disputed; it stays in the bucket. Empty if
 *     that is not known
 */
public record Ageing(
    LocalDate asOf,
    AgeingScheme scheme,
    List<Money> owed,
    Money credit,
    Optional<List<Money>> disputed) {

  /**
   * @throws IllegalArgumentException if there are not as many amounts as buckets
   */
  public Ageing {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(credit, "credit");
    owed = List.copyOf(owed);
    disputed = disputed.map(List::copyOf);
    int buckets = scheme.buckets().size();
    if (owed.size() != buckets || disputed.filter(all -> all.size() != buckets).isPresent()) {
      throw new IllegalArgumentException("there are " + buckets + " buckets, got " + owed);
    }
  }

  /** Nothing is owed. */
  public static Ageing none(LocalDate asOf, AgeingScheme scheme, Currency currency) {
    List<Money> zeros = new ArrayList<>();
    for (int i = 0; i < scheme.buckets().size(); i++) {
      zeros.add(Money.zero(currency));
    }
    return new Ageing(asOf, scheme, zeros, Money.zero(currency), Optional.of(zeros));
  }

  /** Ages all that was open on a day; what of it was disputed is not known. */
  public static Ageing of(Position position, AgeingScheme scheme) {
    return of(position, scheme, Optional.empty());
  }

  /**
   * Ages all that was open on a day, with what was disputed of it then.
   *
   * @param disputes all that was ever disputed; empty if that is not known
   */
  public static Ageing of(
      Position position, AgeingScheme scheme, Optional<List<Disputed>> disputes) {
    return AgeingByCustomer.of(position, scheme, disputes).total();
  }

  /**
   * Both together; what is disputed is known if it is of both.
   *
   * @throws IllegalArgumentException if they are of two days, or were aged in two ways
   */
  public Ageing plus(Ageing other) {
    if (!asOf.equals(other.asOf) || !scheme.equals(other.scheme)) {
      throw new IllegalArgumentException("not of one day and one scheme");
    }
    return new Ageing(
        asOf,
        scheme,
        plus(owed, other.owed),
        credit.plus(other.credit),
        disputed.flatMap(one -> other.disputed.map(that -> plus(one, that))));
  }

  private static List<Money> plus(List<Money> one, List<Money> other) {
    List<Money> sums = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sums.add(one.get(i).plus(other.get(i)));
    }
    return sums;
  }

  /** All buckets together: what is owed gross, if credit stands beside them. */
  public Money inBuckets() {
    return Money.sum(owed, credit.currency());
  }

  /** All buckets less the credit beside them. */
  public Money net() {
    return inBuckets().minus(credit);
  }

  /** What share of all buckets one holds, in percent. */
  public Figure share(int bucket) {
    return Figure.share(owed.get(bucket), inBuckets(), Reason.NOTHING_OWED);
  }

  /**
   * What share of all is disputed, in percent.
   *
   * @see #disputed
   */
  public Figure disputeRate() {
    return disputed
        .map(
            all ->
                Figure.share(Money.sum(all, credit.currency()), inBuckets(), Reason.NOTHING_OWED))
        .orElse(Figure.undefined(Reason.NOT_KNOWN));
  }
}
