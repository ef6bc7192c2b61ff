package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.BankLine;
import java.util.Locale;
import java.util.Objects;

/**
 * Says of which lines of the bank account it is known that they are no customer's money. Words in a
 * memo are not enough: a customer may write them, too.
 *
 * @param otherSide the name of the other side as the bank prints it; empty if it prints none. Case
 *     and punctuation do not count
 * @param words what such a line has in its memo, as whole words in this order
 * @param reason what such lines are, for whoever asks later
 */
public record BankRule(String otherSide, String words, String reason) {

  /**
   * @throws IllegalArgumentException if there are no words, as all of the other side would be set
   *     aside
   */
  public BankRule {
    Objects.requireNonNull(otherSide, "otherSide");
    Objects.requireNonNull(reason, "reason");
    if (spaced(words).isBlank()) {
      throw new IllegalArgumentException("a rule needs words");
    }
  }

  /** Whether a line is one of them. */
  public boolean covers(BankLine line) {
    return spaced(line.counterparty()).equals(spaced(otherSide))
        && spaced(line.memo()).contains(spaced(words));
  }

  /** Each word with a space on both sides. */
  private static String spaced(String text) {
    return " " + text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
