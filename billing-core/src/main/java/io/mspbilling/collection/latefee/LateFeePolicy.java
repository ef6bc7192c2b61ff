package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * When a late fee arises, and how much it is. A fee arises on a day if something was open at the
 * end of the day before, and stays whatever is paid later; a payment that comes back leaves the
 * invoice open from the day on which it did, not before.
 *
 * <p>It is the same however often one looks, and never less on a later day. A function of its
 * arguments alone.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class LateFeePolicy {

  LateFeePolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /** How much a fee is. */
  public abstract FeeAmount fee();

  /** Default: once. */
  @Value.Default
  public FeeFrequency frequency() {
    return FeeFrequency.ONCE;
  }

  /** Days after the due date on which one may pay without a fee; 0 or more, default 0. */
  @Value.Default
  public int graceDays() {
    return 0;
  }

  /** What must be open for a fee to arise. Default: anything. */
  public abstract Optional<Money> leastBalance();

  /** What a fee is at least, as in "1.5 %, but not less than USD 5.00". Default: anything. */
  public abstract Optional<Money> leastEach();

  /** What a fee is at most; it goes before {@link #leastEach}. Default: anything. */
  public abstract Optional<Money> mostEach();

  /** What they are at most in all. Default: anything. */
  @Value.Default
  public ChargeCaps caps() {
    return ChargeCaps.NONE;
  }

  /** How each fee is rounded, once, when it arises. Default: half up. */
  @Value.Default
  public RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /**
   * The late fees on an invoice as of any day, past or future; changes of later days do not count.
   *
   * @throws IllegalArgumentException if a setting is in another currency than the invoice
   * @throws ArithmeticException if they are more than can be counted in smallest units
   */
  public LateFee on(OpenBalance balance, LocalDate asOf) {
    LocalDate first = balance.dueOn().plusDays(graceDays() + 1L);
    Money zero = Money.zero(balance.amount().currency());
    if (asOf.isBefore(first)) {
      return new LateFee(asOf, zero, List.of(), "no fee arises before " + first);
    }
    List<FeePiece> pieces = pieces(balance, first, asOf);
    if (pieces.isEmpty()) {
      return new LateFee(asOf, zero, pieces, "too little was open for a fee since " + first);
    }
    Money sum = Money.sum(pieces.stream().map(FeePiece::amount).toList(), zero.currency());
    Money amount = caps().most(balance, asOf).map(sum::min).orElse(sum);
    return new LateFee(
        asOf,
        amount,
        pieces,
        (pieces.size() == 1 ? "1 fee" : pieces.size() + " fees")
            + " of "
            + fee()
            + (amount.equals(sum) ? "" : ", " + sum + " in all, capped at " + amount));
  }

  private List<FeePiece> pieces(OpenBalance balance, LocalDate first, LocalDate asOf) {
    NavigableMap<LocalDate, Money> course = balance.course();
    List<FeePiece> pieces = new ArrayList<>();
    LocalDate from = first;
    for (int month = 1; !from.isAfter(asOf); month++) {
      LocalDate next =
          frequency() == FeeFrequency.ONCE ? asOf.plusDays(1) : first.plusMonths(month);
      LocalDate last = next.isAfter(asOf) ? asOf : next.minusDays(1);
      firstOpen(balance, course, from, last)
          .ifPresent(day -> pieces.add(piece(day, balance.at(course, day.minusDays(1)))));
      from = next;
    }
    return pieces;
  }

  /** The first day of a time, both ends included, before which enough was open. */
  private Optional<LocalDate> firstOpen(
      OpenBalance balance, NavigableMap<LocalDate, Money> course, LocalDate from, LocalDate last) {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    course.subMap(from, true, last, false).keySet().forEach(day -> days.add(day.plusDays(1)));
    return days.stream().filter(day -> isEnough(balance.at(course, day.minusDays(1)))).findFirst();
  }

  private boolean isEnough(Money open) {
    return open.isPositive()
        && leastBalance().map(least -> open.compareTo(least) >= 0).orElse(true);
  }

  private FeePiece piece(LocalDate day, Money open) {
    ExactAmount exact = fee().on(open);
    Money rounded = exact.rounded(rounding());
    Money raised = leastEach().filter(least -> least.compareTo(rounded) > 0).orElse(rounded);
    return new FeePiece(day, open, exact, mostEach().map(raised::min).orElse(raised));
  }

  /** The amounts of money in the settings. */
  Stream<Money> amounts() {
    return Stream.of(
            fee() instanceof FeeAmount.Flat flat
                ? Optional.of(flat.amount())
                : Optional.<Money>empty(),
            leastBalance(),
            leastEach(),
            mostEach(),
            caps().perInvoice())
        .flatMap(Optional::stream);
  }

  @Value.Check
  void check() {
    if (graceDays() < 0) {
      throw new IllegalStateException("days of grace must not be negative: " + graceDays());
    }
    ChargeCaps.requireRounding(rounding());
    leastBalance().ifPresent(least -> ChargeCaps.requireNotNegative(least.amount()));
    leastEach().ifPresent(least -> ChargeCaps.requireNotNegative(least.amount()));
    mostEach().ifPresent(most -> ChargeCaps.requireNotNegative(most.amount()));
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableLateFeePolicy.Builder {
    Builder() {}
  }
}
