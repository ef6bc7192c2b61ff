package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * For whom a step is meant. {@link #payers} says which debts it belongs to: the others pass it by.
 * The rest is about all that a customer owes late in one currency; a debt waits at the step until
 * it holds, for a later step without this one would be out of tone.
 */
@Value.Immutable
@BillingStyle
public abstract class StepCondition implements WithStepCondition {

  StepCondition() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Every debt that its customer pays by itself. */
  public static StepCondition always() {
    return builder().build();
  }

  /** The debts that it belongs to: by default those that customers pay by themselves. */
  @Value.Default
  public Set<Payer> payers() {
    return Set.of(Payer.CUSTOMER);
  }

  /**
   * The least that must be owed late, with the debt itself: one amount for each currency; none, and
   * in other currencies, for any.
   */
  public abstract List<Money> leastOwed();

  /** How many debts must be late, the debt itself included; default 1. */
  @Value.Default
  public int leastCount() {
    return 1;
  }

  /** How many days the oldest debt must be late, the debt itself included; any by default. */
  public abstract Optional<Integer> leastDaysLate();

  boolean belongsTo(Debt debt) {
    return payers().contains(debt.payer());
  }

  /** What is missing, in words; empty if the step may be taken. */
  Optional<String> unmet(Track track, Debt debt, LocalDate today) {
    Money owed = track.owed(debt, today);
    Optional<Money> least =
        leastOwed().stream().filter(one -> one.currency().equals(owed.currency())).findFirst();
    if (least.isPresent() && owed.compareTo(least.get()) < 0) {
      return Optional.of("only " + owed + " is owed, not " + least.get());
    }
    int count = track.count(debt, today);
    if (count < leastCount()) {
      return Optional.of("only " + count + " late, not " + leastCount());
    }
    long late = track.daysLate(debt, today);
    return leastDaysLate()
        .filter(days -> late < days)
        .map(days -> "the oldest is " + late + " days late, not " + days);
  }

  @Value.Check
  void check() {
    if (payers().isEmpty()) {
      throw new IllegalStateException("payers: a step belongs to somebody");
    }
    if (leastCount() < 1) {
      throw new IllegalStateException("leastCount must be at least 1: " + leastCount());
    }
    if (leastOwed().stream().map(Money::currency).distinct().count() < leastOwed().size()) {
      throw new IllegalStateException("leastOwed: one amount for each currency: " + leastOwed());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableStepCondition.Builder {
    Builder() {}
  }
}
