package io.mspbilling.reporting.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.Unit;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How well lines of a bank account were matched, in one currency. What is undone later lowers it
 * afterwards, so for 30 days it may still change.
 *
 * @param currency the currency of all of them
 * @param lines the lines, each once
 */
public record MatchingQuality(Currency currency, List<HandledLine> lines) {

  /**
   * @throws IllegalArgumentException if one is in another currency, or there twice
   */
  public MatchingQuality {
    Objects.requireNonNull(currency, "currency");
    lines = List.copyOf(lines);
    Set<PaymentId> seen = new HashSet<>();
    for (HandledLine line : lines) {
      if (!line.amount().currency().equals(currency) || !seen.add(line.line())) {
        throw new IllegalArgumentException("not in " + currency + ", or twice: " + line);
      }
    }
  }

  /** Lines that were handled in a way, of all lines, by count. */
  public Figure rate(Handling handling) {
    return share(line -> line.handling() == handling);
  }

  /** What was handled in a way, of all amounts without their signs. */
  public Figure rateByAmount(Handling handling) {
    Predicate<HandledLine> wanted = line -> line.handling() == handling;
    return Figure.share(sum(wanted), sum(line -> true), Reason.NO_BANK_LINES);
  }

  /** Lines that a person had to find a match for, or that have none, of all lines. */
  public Figure exceptionRate() {
    return share(MatchingQuality::needsPeople);
  }

  /** Lines that were matched by themselves, and rightly so far, of all lines. */
  public Figure straightThroughRate() {
    return share(MatchingQuality::isStraight).noting(Note.PROVISIONAL);
  }

  /** Lines that were matched by themselves and rightly so far, of those matched by themselves. */
  public Figure precision() {
    return Figure.share(
            count(MatchingQuality::isStraight),
            count(line -> line.handling() == Handling.AUTOMATIC),
            Reason.NO_BANK_LINES)
        .noting(Note.PROVISIONAL);
  }

  /**
   * Coverage: lines that were matched by themselves and rightly, of those that have a true match.
   *
   * @param matchable the lines of which it is known that they have one
   */
  public Figure coverage(Set<PaymentId> matchable) {
    return Figure.share(
        count(line -> isStraight(line) && matchable.contains(line.line())),
        matchable.size(),
        Reason.NO_BANK_LINES);
  }

  /** The median time from value date to match, in hours, of those of which it is known. */
  public Figure timeToApply() {
    List<Duration> took =
        lines.stream().map(HandledLine::took).flatMap(Optional::stream).sorted().toList();
    if (took.isEmpty()) {
      return Figure.undefined(Reason.NOT_KNOWN);
    }
    int half = took.size() / 2;
    Duration upper = took.get(half);
    Duration lower = took.size() % 2 == 0 ? took.get(half - 1) : upper;
    return new Figure.Defined(
        Fraction.of(lower.plus(upper).toSeconds(), 2 * 3600L), Unit.HOURS, Set.of());
  }

  private static boolean needsPeople(HandledLine line) {
    return line.handling() == Handling.MANUAL || line.handling() == Handling.UNRESOLVED;
  }

  private static boolean isStraight(HandledLine line) {
    return line.handling() == Handling.AUTOMATIC && !line.undone();
  }

  private Figure share(Predicate<HandledLine> wanted) {
    return Figure.share(count(wanted), lines.size(), Reason.NO_BANK_LINES);
  }

  private long count(Predicate<HandledLine> wanted) {
    return lines.stream().filter(wanted).count();
  }

  private Money sum(Predicate<HandledLine> wanted) {
    return Money.sum(lines.stream().filter(wanted).map(HandledLine::amount).toList(), currency);
  }
}
