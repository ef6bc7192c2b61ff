package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What late payment costs by contract, and for whom: fees, interest, both, or nothing. A function
 * of its arguments alone.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class LateChargePolicy {

  private static final LateChargePolicy NONE = builder().build();

  LateChargePolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Late payment costs nothing. */
  public static LateChargePolicy none() {
    return NONE;
  }

  /** Default: no fees. */
  public abstract Optional<LateFeePolicy> fee();

  /** Default: no interest. */
  public abstract Optional<SimpleInterest> interest();

  /**
   * The first day of issue of the invoices that it holds for, as the day on which the contracts
   * began to say so. Default: it holds for all.
   */
  public abstract Optional<LocalDate> issuedFrom();

  /** The customers of whom nothing is asked, as their contracts have no such terms. */
  public abstract Set<CustomerId> exempt();

  /**
   * Whether late payment of an invoice costs anything. Settings with amounts hold for invoices in
   * their currency only.
   */
  public boolean isFor(Invoice invoice) {
    return (fee().isPresent() || interest().isPresent())
        && !exempt().contains(invoice.customer())
        && issuedFrom().map(first -> !invoice.issuedOn().isBefore(first)).orElse(true)
        && currencies().stream().allMatch(invoice.currency()::equals);
  }

  /**
   * What late payment has cost by a day: fees up to the day itself, interest up to the end of the
   * month before, so that it grows once a month.
   *
   * @throws IllegalArgumentException if a setting is in another currency than the invoice
   * @throws ArithmeticException if it is more than can be counted in smallest units
   */
  public LateCharge on(OpenBalance balance, LocalDate day) {
    return new LateCharge(
        balance,
        fee().map(fee -> fee.on(balance, day)),
        interest().map(interest -> interest.on(balance, day.withDayOfMonth(1))));
  }

  private List<Currency> currencies() {
    return Stream.concat(
            fee().stream().flatMap(LateFeePolicy::amounts),
            interest().stream().flatMap(SimpleInterest::amounts))
        .map(Money::currency)
        .distinct()
        .toList();
  }

  @Value.Check
  void check() {
    if (currencies().size() > 1) {
      throw new IllegalStateException("amounts must be in one currency, got " + currencies());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableLateChargePolicy.Builder {
    Builder() {}
  }
}
