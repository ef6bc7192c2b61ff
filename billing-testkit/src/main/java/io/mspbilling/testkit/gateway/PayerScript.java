package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.decline.DeclineClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a saved card or account does, charge by charge: the first charge meets the first fate, the
 * next the second, and the last fate holds for all that follow. Immutable.
 */
public final class PayerScript {
  private final List<Fate> fates;

  private PayerScript(List<Fate> fates) {
    this.fates = List.copyOf(fates);
  }

  /** Every charge meets the same fate. */
  public static PayerScript always(Fate fate) {
    return new PayerScript(List.of(fate));
  }

  /**
   * Each charge meets its own fate; the last one is repeated.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PayerScript inTurn(Fate... fates) {
    if (fates.length == 0) {
      throw new IllegalArgumentException("needs at least one fate");
    }
    return new PayerScript(List.of(fates));
  }

  /** Every charge is approved at once, as by a card with money behind it. */
  public static PayerScript approves() {
    return always(Fate.approved());
  }

  /** Every charge is declined. */
  public static PayerScript declines(DeclineClass type, String code) {
    return always(Fate.declined(type, code));
  }

  /**
   * The first charges are declined, then all are approved.
   *
   * @param times how many are declined, at least 0
   */
  public static PayerScript declinesFirst(int times, DeclineClass type, String code) {
    return first(times, Fate.declined(type, code), Fate.approved());
  }

  /** Every charge is pending and then collected, as from a bank account with money on it. */
  public static PayerScript clears(int bankingDays) {
    return always(Fate.cleared(bankingDays));
  }

  /**
   * The first debits fail before anything is collected, then all are collected.
   *
   * @param times how many fail, at least 0
   * @param bankingDays how long each answer takes, at least 1
   * @param returnCode the ACH return code, as in {@code R01}
   */
  public static PayerScript bouncesFirst(int times, int bankingDays, String returnCode) {
    return first(times, Fate.failed(bankingDays, returnCode), Fate.cleared(bankingDays));
  }

  /** No charge is ever answered; see {@link Fate#unanswered()}. */
  public static PayerScript neverAnswers() {
    return always(Fate.unanswered());
  }

  /** The fate of a charge. */
  Fate fate(int chargesBefore) {
    return fates.get(Math.min(chargesBefore, fates.size() - 1));
  }

  private static PayerScript first(int times, Fate fate, Fate then) {
    List<Fate> fates = new ArrayList<>(Collections.nCopies(times, fate));
    fates.add(then);
    return new PayerScript(fates);
  }

  @Override
  public String toString() {
    return fates.toString();
  }
}
