package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.BankLine;
import java.util.Locale;
import java.util.Objects;

/**
 * Says of which lines of the bank account it is known that they are no customer's money.
 *
 * @param words what such a line has in its memo or in the name of the other side, as whole words in
 *     this order; case does not count
 * @param reason what such lines are, for whoever asks later
 */
public record BankRule(String words, String reason) {

  /**
   * @throws IllegalArgumentException if there are no words, as every line would be set aside
   */
  public BankRule {
    Objects.requireNonNull(reason, "reason");
    if (spaced(words).isBlank()) {
      throw new IllegalArgumentException("a rule needs words");
    }
  }

  /** Whether a line is one of them. */
  public boolean covers(BankLine line) {
    return spaced(line.memo()).contains(spaced(words))
        || spaced(line.counterparty()).contains(spaced(words));
  }

  /** Each word with a space on both sides. */
  private static String spaced(String text) {
    return " " + text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
