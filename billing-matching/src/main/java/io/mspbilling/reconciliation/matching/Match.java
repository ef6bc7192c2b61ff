package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.style.BillingStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A payment with what it pays for, and why. Whether it is applied or only proposed is told by where
 * it stands: among the {@link MatchResult#matches() matches} or a leftover's suggestions.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Match {

  Match() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract Payment payment();

  /** Whose items are settled, if they are all one customer's. */
  public abstract Optional<CustomerId> customer();

  /**
   * What is settled. Cash applied less credit used up is at most the payment; for a payout, at most
   * the charges before fees.
   */
  public abstract List<MatchLine> lines();

  /** Where the PSA holds the money already, entered by a person: the PSA's payments by invoice. */
  public abstract Map<InvoiceId, PaymentId> recorded();

  /** The stage of the engine that found it. */
  public abstract Evidence evidence();

  /** What speaks for it, in detail. */
  public abstract List<Clue> clues();

  /** The next best explanation, if there was another one. */
  public abstract Optional<RunnerUp> runnerUp();

  /** How much of the payment went back. */
  @Value.Default
  public Money reversed() {
    return Money.zero(payment().amount().currency());
  }

  /** What a processor kept before it paid out, so that more is settled than came in. */
  @Value.Default
  public Money withheld() {
    return Money.zero(payment().amount().currency());
  }

  /** How sure the engine is. */
  public Confidence confidence() {
    return Confidence.ofMilliBits(clues().stream().mapToInt(Clue::milliBits).sum());
  }

  /**
   * Why, in words: what speaks for it and against it, how sure that makes it, and the next best
   * explanation. For people; the values stand in the other methods.
   */
  public String explanation() {
    String why = clues().stream().map(Clue::inWords).distinct().collect(Collectors.joining(", "));
    return why + "; confidence " + confidence() + runnerUp().map(next -> "; " + next).orElse("");
  }

  /** What of the payment pays for nothing yet. */
  public Money unapplied() {
    long left = payment().amount().plus(withheld()).minus(reversed()).minorUnits();
    for (MatchLine line : lines()) {
      left = Math.subtractExact(left, line.amount().minorUnits());
    }
    return Money.ofMinor(left, payment().amount().currency());
  }

  /** The invoices that cash pays for, without the credit memos used up. */
  public List<Allocation> allocations() {
    return lines().stream()
        .filter(line -> line.amount().isPositive())
        .map(line -> new Allocation(line.item(), line.number(), line.amount()))
        .toList();
  }

  /** Whether nothing but cash is applied: no credit memo is used up and nothing written off. */
  public boolean isPlainCash() {
    return lines().stream()
        .allMatch(line -> line.amount().isPositive() && line.deviation().isEmpty());
  }

  @Value.Check
  void check() {
    for (MatchLine line : lines()) {
      if (!line.amount().currency().equals(payment().amount().currency())) {
        throw new IllegalStateException("lines must be in the payment's currency: " + lines());
      }
    }
    if (unapplied().isNegative()) {
      throw new IllegalStateException("a match applies at most the payment: " + lines());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableMatch.Builder {
    Builder() {}
  }
}
