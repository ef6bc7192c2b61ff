package io.mspbilling.communication.notice;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What customers are told of beside what they owe. Nothing by default, as PSAs and gateways may
 * send receipts by themselves: see to it that theirs are off before ours are on.
 */
@Value.Immutable
@BillingStyle
public abstract class NoticePolicy implements WithNoticePolicy {

  private static final int MOST_DAYS_AHEAD = 60;
  private static final int MOST_DAYS_LATE = 14;

  NoticePolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Nothing is told. */
  public static NoticePolicy none() {
    return builder().build();
  }

  /**
   * All is told: charges five days ahead, cards thirty days before they expire. Card networks ask
   * for a receipt of a charge by agreement; ten days' notice of a consumer's varying bank debit is
   * given by the invoice (see {@link io.mspbilling.collection.autopay.NoticePeriods}).
   */
  public static NoticePolicy forMsp() {
    return builder()
        .receipts(true)
        .failures(true)
        .refunds(true)
        .daysBeforeCharge(5)
        .daysBeforeExpiry(30)
        .build();
  }

  /** Whether each payment that came in is thanked for. */
  @Value.Default
  public boolean receipts() {
    return false;
  }

  /** Whether a customer is told that a charge was declined or returned. */
  @Value.Default
  public boolean failures() {
    return false;
  }

  /** Whether a customer is told that money went back to it. */
  @Value.Default
  public boolean refunds() {
    return false;
  }

  /**
   * How many days before a charge its customer is told of it, 1 to 60; empty for not at all. A
   * charge that is due sooner is told of as soon as it is known, one that is due today is not. A
   * charge that is tried again was told of when it failed, and is anew if it is more.
   */
  public abstract Optional<Integer> daysBeforeCharge();

  /**
   * How many days before the end of a card's last month its holder is asked for another, 1 to 60;
   * empty for not at all.
   */
  public abstract Optional<Integer> daysBeforeExpiry();

  /**
   * How many days after it happened something is still told, 0 to 14; default 3. What is older, as
   * when notices are switched on or after a long silence, is not told at all.
   */
  @Value.Default
  public int daysLate() {
    return 3;
  }

  /**
   * Hours and days in which nothing is told; it waits for the next run outside of them, as long as
   * {@link #daysLate} allows. None by default.
   */
  public abstract Optional<QuietHours> quietHours();

  /** Whether customers are told of such things at all. */
  public boolean tells(NoticeKind kind) {
    return switch (kind) {
      case PAYMENT_RECEIVED -> receipts();
      case PAYMENT_FAILED -> failures();
      case REFUNDED -> refunds();
      case CHARGE_AHEAD -> daysBeforeCharge().isPresent();
      case CARD_EXPIRING -> daysBeforeExpiry().isPresent();
    };
  }

  /** Whether nothing is told at an instant. */
  public boolean isQuiet(Instant now) {
    return quietHours().filter(quiet -> quiet.isQuiet(now)).isPresent();
  }

  @Value.Check
  void check() {
    requireAhead("daysBeforeCharge", daysBeforeCharge());
    requireAhead("daysBeforeExpiry", daysBeforeExpiry());
    if (daysLate() < 0 || daysLate() > MOST_DAYS_LATE) {
      throw new IllegalStateException("daysLate must be 0 to 14, got " + daysLate());
    }
  }

  private static void requireAhead(String name, Optional<Integer> days) {
    if (days.filter(count -> count < 1 || count > MOST_DAYS_AHEAD).isPresent()) {
      throw new IllegalStateException(name + " must be 1 to 60, got " + days.get());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableNoticePolicy.Builder {
    Builder() {}
  }
}
