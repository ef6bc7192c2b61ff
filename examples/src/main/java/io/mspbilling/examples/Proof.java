package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.report.Claim;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim that has to hold.
 *
 * @param claim what is claimed
 * @param figures the figures that show that it holds, or that it does not
 * @param holds whether it holds
 */
record Proof(String claim, String figures, boolean holds) {

  /** The claim that an amount is the sum of others, told by somebody else. */
  static Proof sum(String claim, Money amount, List<Money> parts) {
    boolean holds = Money.sum(parts, amount.currency()).equals(amount);
    String sum =
        parts.stream()
            .map(part -> (part.isNegative() ? " - " : " + ") + Text.digits(part.abs()))
            .collect(Collectors.joining())
            .substring(" + ".length());
    return new Proof(claim, Text.of(amount) + (holds ? " = " : " ≠ ") + sum, holds);
  }

  /** As the report tells it. */
  Claim claimed() {
    return new Claim(claim, figures, holds);
  }

  /** One line, or two if it is long. */
  List<String> lines() {
    return Text.wrapped(holds ? "  ✔ " : "  ✘ ", claim + ": " + figures);
  }
}
