package io.mspbilling.reconciliation.matching;

import io.mspbilling.style.BillingStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far the engine may go. The standard policy applies nothing that is not proven: no tolerance,
 * no order of filling.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class MatchingPolicy {

  private static final MatchingPolicy STANDARD = builder().build();

  MatchingPolicy() {}

  /** Applies only what is proven. */
  public static MatchingPolicy standard() {
    return STANDARD;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** How much an invoice that is named may be short and still count as paid. */
  @Value.Default
  public Tolerance tolerance() {
    return Tolerance.NONE;
  }

  /** What processors keep of each charge, where they pay out one by one and net of fees. */
  public abstract List<FeePlan> feePlans();

  /** How many days after its last day an early-payment discount is still granted. */
  @Value.Default
  public int discountGraceDays() {
    return 0;
  }

  /**
   * How many days before an invoice's date it may be paid; default 0. Money that came earlier is
   * applied to it by people only: it is more often somebody's old debt that is told nowhere.
   */
  @Value.Default
  public int prepaidDays() {
    return 0;
  }

  /**
   * Whether every invoice of the last years is in the input, the settled ones too; default false.
   * Then a number that no invoice has is a slip, and the payer's amounts are asked; otherwise it is
   * taken for one that was settled long ago, and the payment waits for people.
   */
  @Value.Default
  public boolean allNumbersGiven() {
    return false;
  }

  /** Whether the oldest of invoices of the same amount is meant when nothing else tells. */
  @Value.Default
  public boolean oldestOfEqual() {
    return false;
  }

  /** How money is spread that nothing else explains; by default it is left to people. */
  public abstract Optional<FillOrder> fill();

  /** Least evidence for applying a scored match, in thousandths of a bit. */
  @Value.Default
  public int autoMilliBits() {
    return 10_000;
  }

  /** Least lead over the next best explanation, in thousandths of a bit. */
  @Value.Default
  public int marginMilliBits() {
    return 7_000;
  }

  /**
   * Most sets of invoices that may be expected to have a sum by chance, in thousandths, for the
   * only one that has it to be applied.
   */
  @Value.Default
  public int chanceHitsPerMille() {
    return 10;
  }

  /** How many suggestions a leftover carries. */
  @Value.Default
  public int suggestions() {
    return 3;
  }

  /** Work allowed for one family of customers, in steps; counted, so it is the same everywhere. */
  @Value.Default
  public long workBudget() {
    return 200_000_000;
  }

  @Value.Check
  void check() {
    if (discountGraceDays() < 0 || prepaidDays() < 0 || suggestions() < 0 || workBudget() < 0) {
      throw new IllegalStateException("no number of a matching policy is negative");
    }
    if (autoMilliBits() < 0 || marginMilliBits() < 0 || chanceHitsPerMille() < 0) {
      throw new IllegalStateException("no threshold of a matching policy is negative");
    }
  }

  /** The order in which money that nothing explains is spread over what its payer owes. */
  public enum FillOrder {
    /** The earliest due date first. */
    OLDEST_FIRST,
    /** The latest due date first. */
    NEWEST_FIRST,
    /** The largest amount first. */
    LARGEST_FIRST
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableMatchingPolicy.Builder {
    Builder() {}
  }
}
