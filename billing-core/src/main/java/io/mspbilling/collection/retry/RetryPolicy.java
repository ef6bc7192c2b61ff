package io.mspbilling.collection.retry;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.PayDay;
import io.mspbilling.calendar.PayDays;
import io.mspbilling.style.BillingStyle;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * When failed charges are tried again, as the MSP wants it. What networks and banks allow at most
 * is {@link AchReinitiation} and {@link CardReattempts}, and stands above it. A pure value; the
 * defaults follow what gateways advise, as of November 2026.
 */
@Value.Immutable
@BillingStyle
public abstract class RetryPolicy implements WithRetryPolicy {

  RetryPolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The defaults. */
  public static RetryPolicy standard() {
    return builder().build();
  }

  /**
   * After how many banking days a returned debit is presented again, once for each number: 3, then
   * 5. At most two, each at least 1.
   */
  @Value.Default
  public List<Integer> achWaits() {
    return List.of(3, 5);
  }

  /** After how many days a card is charged again that had no money: 3, then 5, then 7. */
  @Value.Default
  public List<Integer> cardFundsWaits() {
    return List.of(3, 5, 7);
  }

  /** After how many days a card is charged again of which the bank could not answer: 1, 1, 1. */
  @Value.Default
  public List<Integer> cardTemporaryWaits() {
    return List.of(1, 1, 1);
  }

  /** After how many days a card is charged again that was declined without a reason: 2, then 5. */
  @Value.Default
  public List<Integer> cardGenericWaits() {
    return List.of(2, 5);
  }

  /**
   * Days on which people have money: what failed for want of it is tried on the next of them that
   * comes after the wait, if that is within 14 days. The 1st, the 15th and Fridays; empty for none.
   */
  @Value.Default
  public Set<PayDay> payDays() {
    return PayDays.usual(BusinessCalendar.federalReserve()).days();
  }

  /** The hours of the day in which it is tried; any, by default. */
  @Value.Default
  public TimeOfDay timeOfDay() {
    return TimeOfDay.any();
  }

  /**
   * Whether the next method of the customer's consent is charged once the one before may not be
   * tried any more; default true.
   */
  @Value.Default
  public boolean triesNextMethod() {
    return true;
  }

  @Value.Check
  void check() {
    if (achWaits().size() > AchReinitiation.atMost()) {
      throw new IllegalStateException(
          "achWaits: a debit may be presented again "
              + AchReinitiation.atMost()
              + " times, got "
              + achWaits());
    }
    require("achWaits", achWaits());
    require("cardFundsWaits", cardFundsWaits());
    require("cardTemporaryWaits", cardTemporaryWaits());
    require("cardGenericWaits", cardGenericWaits());
  }

  private static void require(String name, List<Integer> waits) {
    if (waits.stream().anyMatch(days -> days < 1 || days > 90)) {
      throw new IllegalStateException(name + ": each wait must be 1 to 90 days, got " + waits);
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableRetryPolicy.Builder {
    Builder() {}
  }
}
