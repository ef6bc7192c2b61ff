package io.mspbilling.testkit.planted;

import io.mspbilling.receivables.PaymentId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an outcome compares with the truth, by kind of noise. Not safe for use by several threads.
 */
public final class Score {

  private static final int TOP = 3;

  private final Map<Noise, Tally> tallies = new EnumMap<>(Noise.class);
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> missed = new ArrayList<>();

  /** Of nothing yet. */
  public Score() {}

  /**
   * Adds what was made of one ledger.
   *
   * @throws IllegalArgumentException if the outcome has a payment that is not in the ledger
   */
  public void add(PlantedLedger ledger, Outcome outcome) {
    for (PaymentId id : outcome.applied().keySet()) {
      if (!ledger.truths().containsKey(id)) {
        throw new IllegalArgumentException("no payment of the ledger: " + id);
      }
    }
    ledger.truths().forEach((id, truth) -> add(id, truth, outcome));
  }

  private void add(PaymentId id, Truth truth, Outcome outcome) {
    Tally before = tallies.getOrDefault(truth.noise(), Tally.NONE);
    Set<Line> applied = outcome.applied().getOrDefault(id, Set.of());
    List<Set<Line>> suggested = outcome.suggested().getOrDefault(id, List.of());
    Verdict verdict = verdict(truth, applied, suggested);
    tallies.put(truth.noise(), before.plus(truth, verdict));
    if (verdict == Verdict.WRONG) {
      mistakes.add(new Mistake(id, truth, applied));
    } else if (truth.isToBeApplied() && verdict != Verdict.RIGHT) {
      missed.add(new Mistake(id, truth, applied));
    }
  }

  private static Verdict verdict(Truth truth, Set<Line> applied, List<Set<Line>> suggested) {
    if (applied.isEmpty()) {
      boolean near =
          suggested.stream().limit(TOP).map(Score::cash).anyMatch(cash(truth.lines())::equals);
      return near && !truth.lines().isEmpty() ? Verdict.SUGGESTED : Verdict.LEFT;
    }
    if (truth.isToBeApplied() && applied.equals(truth.lines())) {
      return Verdict.RIGHT;
    }
    return truth.isToBeApplied() && truth.lines().containsAll(applied)
        ? Verdict.LEFT
        : Verdict.WRONG;
  }

  private static Set<Object> cash(Set<Line> lines) {
    Set<Object> cash = new HashSet<>();
    lines.forEach(line -> cash.add(List.of(line.invoice(), line.cash())));
    return cash;
  }

  /** By kind of noise, in the order of {@link Noise}; kinds that never occurred are missing. */
  public Map<Noise, Tally> tallies() {
    return new EnumMap<>(tallies);
  }

  /** All kinds together. */
  public Tally total() {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** What was applied and ought not to have been. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** What a careful person would have applied and was not. */
  public List<Mistake> missed() {
    return List.copyOf(missed);
  }

  private enum Verdict {
    RIGHT,
    WRONG,
    SUGGESTED,
    LEFT
  }

  /**
   * A payment that came out otherwise than a careful person would decide.
   *
   * @param payment the payment
   * @param truth what it was for
   * @param applied what was applied
   */
  public record Mistake(PaymentId payment, Truth truth, Set<Line> applied) {}

  /**
   * Counts of payments.
   *
   * @param payments all
   * @param toApply those that a careful person would apply
   * @param right applied, exactly as meant
   * @param wrong applied otherwise, or though nobody could decide it
   * @param suggested not applied, and what was meant is among the first three proposals
   */
  public record Tally(int payments, int toApply, int right, int wrong, int suggested) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    private Tally plus(Truth truth, Verdict verdict) {
      return plus(
          new Tally(
              1,
              truth.isToBeApplied() ? 1 : 0,
              verdict == Verdict.RIGHT ? 1 : 0,
              verdict == Verdict.WRONG ? 1 : 0,
              verdict == Verdict.SUGGESTED ? 1 : 0));
    }

    Tally plus(Tally other) {
      return new Tally(
          payments + other.payments,
          toApply + other.toApply,
          right + other.right,
          wrong + other.wrong,
          suggested + other.suggested);
    }

    /** Of what was applied, how much is right, in thousandths; 1,000 if nothing was applied. */
    public int precisionPerMille() {
      return right + wrong == 0 ? 1000 : (int) (1000L * right / (right + wrong));
    }

    /**
     * Of what a careful person would apply, how much was, in thousandths, rounded down; 1,000 if
     * there was nothing to apply.
     */
    public int recallPerMille() {
      return toApply == 0 ? 1000 : (int) (1000L * right / toApply);
    }
  }
}
