package io.mspbilling.collection.autopay;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which invoices of customers on autopay are charged, and when, as the MSP wants it. It only
 * narrows what a customer consented to. A pure value.
 */
@Value.Immutable
@BillingStyle
public abstract class AutopayPolicy implements WithAutopayPolicy {

  private static final AutopayRule DUE =
      AutopayRule.charge("due", InvoiceCriteria.all(), new ChargeDate.DueDate(0));

  AutopayPolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Every invoice is charged when it falls due. */
  public static AutopayPolicy standard() {
    return builder().build();
  }

  /**
   * The rules, of which the first that fits an invoice decides. An invoice that none fits is
   * charged when it falls due.
   */
  public abstract List<AutopayRule> rules();

  /** The rule for an invoice. */
  public AutopayRule rule(Invoice invoice) {
    return rules().stream().filter(rule -> rule.invoices().fits(invoice)).findFirst().orElse(DUE);
  }

  /**
   * For how many days after a customer disputed or was refunded a payment nothing of its is
   * charged: somebody talks to it first. 0 to 90, default 0; the disputed debt itself is never
   * charged again.
   */
  @Value.Default
  public int daysHeldAfterDispute() {
    return 0;
  }

  /**
   * Hours and days in which nothing is charged; what falls into them is charged by the next run
   * outside of them. None by default. Whoever runs the billing day in quiet hours alone charges
   * nobody.
   */
  public abstract Optional<QuietHours> quietHours();

  /** Whether nothing is charged at an instant. */
  public boolean isQuiet(Instant now) {
    return quietHours().filter(quiet -> quiet.isQuiet(now)).isPresent();
  }

  /** Whether nothing is charged on a day. */
  public boolean isQuiet(LocalDate day) {
    return quietHours().filter(quiet -> quiet.days().contains(day.getDayOfWeek())).isPresent();
  }

  @Value.Check
  void check() {
    if (daysHeldAfterDispute() < 0 || daysHeldAfterDispute() > 90) {
      throw new IllegalStateException(
          "daysHeldAfterDispute must be 0 to 90, got " + daysHeldAfterDispute());
    }
    Optional<String> twice =
        rules().stream()
            .map(AutopayRule::name)
            .filter(name -> rules().stream().filter(one -> one.name().equals(name)).count() > 1)
            .findFirst();
    if (twice.isPresent()) {
      throw new IllegalStateException("rules: two are called " + twice.get());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableAutopayPolicy.Builder {
    Builder() {}
  }
}
