package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What late payment of an invoice has cost by a day, in all and with its reckoning: whether or not
 * some of it was asked before.
 *
 * @param balance what it was reckoned from
 * @param fee the fees; empty if the policy has none
 * @param interest the interest; empty if the policy has none
 */
public record LateCharge(OpenBalance balance, Optional<LateFee> fee, Optional<Interest> interest) {

  private static final int MOST_PIECES = 12;

  public LateCharge {
    Objects.requireNonNull(balance, "balance");
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(interest, "interest");
  }

  /** Fees and interest together; zero or more. */
  public Money amount() {
    return Stream.of(fee.map(LateFee::amount), interest.map(Interest::amount))
        .flatMap(Optional::stream)
        .reduce(Money.zero(balance.amount().currency()), Money::plus);
  }

  /** What is to be asked now; zero or more. */
  public Money beyond(Money settled) {
    return amount().minus(settled.min(amount()));
  }

  /** The reckoning in words, with what it is made of, the latest pieces last. */
  public String words() {
    return Stream.of(
            fee.map(one -> "late fees: " + one.reason() + pieces(one.pieces())),
            interest.map(
                one -> "interest up to " + one.asOf() + ": " + one.reason() + pieces(one.pieces())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static String pieces(List<?> pieces) {
    if (pieces.isEmpty()) {
      return "";
    }
    int left = Math.max(pieces.size() - MOST_PIECES, 0);
    return pieces.stream()
        .skip(left)
        .map(Object::toString)
        .collect(Collectors.joining(", ", left == 0 ? " (" : " (" + left + " before, ", ")"));
  }
}
