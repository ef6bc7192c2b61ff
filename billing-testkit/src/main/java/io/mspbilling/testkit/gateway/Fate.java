package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.receivables.ReversalKind;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What becomes of one charge, from the gateway's answer to what happens weeks later. Immutable;
 * days are counted in the gateway's zone.
 */
public final class Fate {

  enum Answer {
    APPROVED,
    DECLINED,
    PENDING,
    REFUSED,
    NONE
  }

  /** Money that goes back after success. */
  record Setback(ReversalKind kind, int days, String code, OptionalInt wonAfterDays) {}

  /** What a pending charge that never ends says it expects, in banking days. */
  private static final int STUCK_EXPECTS = 4;

  private final Answer answer;
  private final Optional<Decline> decline;
  private final OptionalInt bankingDays;
  private final Optional<Setback> setback;
  private final OptionalInt afterAll;

  private Fate(
      Answer answer,
      Optional<Decline> decline,
      OptionalInt bankingDays,
      Optional<Setback> setback) {
    this(answer, decline, bankingDays, setback, OptionalInt.empty());
  }

  private Fate(
      Answer answer,
      Optional<Decline> decline,
      OptionalInt bankingDays,
      Optional<Setback> setback,
      OptionalInt afterAll) {
    this.afterAll = afterAll;
    this.answer = answer;
    this.decline = decline;
    this.bankingDays = bankingDays;
    this.setback = setback;
  }

  /** The money is taken at once, as with a card. */
  public static Fate approved() {
    return new Fate(Answer.APPROVED, Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** The answer is no, at once. */
  public static Fate declined(DeclineClass type, String code) {
    return new Fate(
        Answer.DECLINED,
        Optional.of(Decline.of(type, code)),
        OptionalInt.empty(),
        Optional.empty());
  }

  /**
   * Pending, then collected, as with a bank debit.
   *
   * @param bankingDays how long it takes, at least 1
   */
  public static Fate cleared(int bankingDays) {
    return new Fate(
        Answer.PENDING,
        Optional.empty(),
        OptionalInt.of(atLeastOne(bankingDays)),
        Optional.empty());
  }

  /**
   * Pending, then failed before anything was collected.
   *
   * @param bankingDays how long it takes, at least 1
   * @param returnCode the ACH return code, as in {@code R01}; its class follows from it
   */
  public static Fate failed(int bankingDays, String returnCode) {
    return new Fate(
        Answer.PENDING,
        Optional.of(Decline.ofReturn(returnCode)),
        OptionalInt.of(atLeastOne(bankingDays)),
        Optional.empty());
  }

  /** Pending for ever. */
  public static Fate stuck() {
    return new Fate(Answer.PENDING, Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /**
   * The call ends without an answer and the gateway itself never learns one: nothing is taken, and
   * look-ups answer {@code Unclear}.
   */
  public static Fate unanswered() {
    return new Fate(Answer.NONE, Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /**
   * The call is refused, as one that makes no sense is. That was not so: it is collected all the
   * same, and said to be.
   *
   * @param days calendar days counted from the refusal, at least 1
   */
  public static Fate refusedAndCollected(int days) {
    return new Fate(
        Answer.REFUSED,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.of(atLeastOne(days)));
  }

  /**
   * That was not so: it is collected all the same, and said to be.
   *
   * @param days calendar days counted from the wrong answer, at least 1
   * @throws IllegalStateException if this charge was not said to fail
   */
  public Fate thenCollected(int days) {
    if (decline.isEmpty()) {
      throw new IllegalStateException("it was not said to fail: " + this);
    }
    return new Fate(answer, decline, bankingDays, setback, OptionalInt.of(atLeastOne(days)));
  }

  /**
   * After success, the bank returns it.
   *
   * @param bankingDays counted from the day of success, at least 1
   * @param returnCode the ACH return code, as in {@code R10}
   * @throws IllegalStateException if this charge does not succeed
   */
  public Fate thenReturned(int bankingDays, String returnCode) {
    return after(
        new Setback(ReversalKind.RETURN, atLeastOne(bankingDays), returnCode, OptionalInt.empty()));
  }

  /**
   * After success, the customer disputes it; the money goes back at once, and for good.
   *
   * @param days calendar days counted from the day of success, at least 1
   * @param code the network's reason code
   * @throws IllegalStateException if this charge does not succeed
   */
  public Fate thenDisputed(int days, String code) {
    return after(new Setback(ReversalKind.CHARGEBACK, atLeastOne(days), code, OptionalInt.empty()));
  }

  /**
   * The dispute is won, and the money comes again.
   *
   * @param days calendar days counted from the dispute, at least 1
   * @throws IllegalStateException if this charge is not disputed
   */
  public Fate thenWon(int days) {
    Setback dispute =
        setback
            .filter(back -> back.kind() == ReversalKind.CHARGEBACK)
            .orElseThrow(() -> new IllegalStateException("only a dispute can be won"));
    return after(
        new Setback(
            dispute.kind(), dispute.days(), dispute.code(), OptionalInt.of(atLeastOne(days))));
  }

  Answer answer() {
    return answer;
  }

  Optional<Decline> decline() {
    return decline;
  }

  /** Banking days from charge to answer; empty if there never is one. */
  OptionalInt bankingDays() {
    return bankingDays;
  }

  int expectedBankingDays() {
    return bankingDays.orElse(STUCK_EXPECTS);
  }

  /** Days from a no to success after all; empty if it was a no. */
  OptionalInt afterAll() {
    return afterAll;
  }

  Optional<Setback> setback() {
    return setback;
  }

  private Fate after(Setback change) {
    boolean succeeds =
        decline.isEmpty()
            && (answer == Answer.APPROVED || (answer == Answer.PENDING && bankingDays.isPresent()));
    if (!succeeds) {
      throw new IllegalStateException("only a charge that succeeds can come back: " + this);
    }
    return new Fate(answer, decline, bankingDays, Optional.of(change));
  }

  private static int atLeastOne(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("days must be at least 1: " + days);
    }
    return days;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fate fate
        && answer == fate.answer
        && decline.equals(fate.decline)
        && bankingDays.equals(fate.bankingDays)
        && setback.equals(fate.setback)
        && afterAll.equals(fate.afterAll);
  }

  @Override
  public int hashCode() {
    return Objects.hash(answer, decline, bankingDays, setback, afterAll);
  }

  @Override
  public String toString() {
    return answer
        + decline.map(no -> " " + no).orElse("")
        + (bankingDays.isPresent() ? " after " + bankingDays.getAsInt() + " banking days" : "")
        + setback.map(back -> ", then " + back).orElse("")
        + (afterAll.isPresent() ? ", collected after all" : "");
  }
}
