package io.mspbilling.policies;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.matching.BankRule;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The rules of one MSP. Pure values; change one with {@code with…}. */
@Value.Immutable
@BillingStyle
public abstract class BillingPolicies implements WithBillingPolicies {

  static final int MOST_DAYS = 3_650;

  BillingPolicies() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Defaults for an MSP in the United States.
   *
   * @param cutOver see {@link #cutOver}
   * @param zone see {@link #zone}
   */
  public static BillingPolicies from(LocalDate cutOver, ZoneId zone) {
    return builder().cutOver(cutOver).zone(zone).build();
  }

  /**
   * The first day that counts, in the MSP's zone: a date that is written down, never today's. Lines
   * that the bank booked before it, and what the gateway did before it, are not ours. What was due
   * before it is neither charged nor reminded of by itself; see {@link #collectsOldDebts}. The
   * first run writes it into the journal, and that one stands.
   */
  public abstract LocalDate cutOver();

  /**
   * What people call these rules as they stand, as {@code 2027-03 gentler reminders}: under it they
   * stand in the journal, beside all that was decided by them.
   */
  @Value.Default
  public String version() {
    return "unnamed";
  }

  /** The zone in which days begin and end, and due dates are meant. */
  public abstract ZoneId zone();

  /** The MSP's name under its messages. */
  @Value.Default
  public String sender() {
    return "Accounts receivable";
  }

  /**
   * Puts messages into words; plain English under the {@link #sender} by default. It is code and no
   * rule: it stands in no document, and policies that differ in it alone are equal.
   */
  @Value.Auxiliary
  @Value.Default
  public MessageTexts texts() {
    return MessageTexts.plain(sender());
  }

  @Value.Default
  public BusinessCalendar bankingDays() {
    return BusinessCalendar.federalReserve();
  }

  /** Which invoices of customers on autopay are charged, and when. */
  @Value.Default
  public AutopayPolicy autopay() {
    return AutopayPolicy.standard();
  }

  /**
   * When an instalment plan is broken by lateness, and its invoices are asked for whole again;
   * never, by default: a person ends the plan.
   */
  @Value.Default
  public BreakRule instalmentsBreak() {
    return BreakRule.NEVER;
  }

  /** When failed charges are tried again, within what is lawful. */
  @Value.Default
  public RetryPolicy retry() {
    return RetryPolicy.standard();
  }

  /**
   * Whether, where and how much is added to a charge for the use of a credit card, within what is
   * lawful; nothing by default.
   */
  @Value.Default
  public SurchargePolicy surcharge() {
    return SurchargePolicy.off();
  }

  /**
   * What late payment costs by contract: nothing by default. It is shown to people and explained,
   * never billed by itself.
   */
  @Value.Default
  public LateChargePolicy lateCharges() {
    return LateChargePolicy.none();
  }

  /** When customers are written to about what they owe, and how firmly. */
  @Value.Default
  public DunningRules dunning() {
    return DunningRules.builder().build();
  }

  /** What customers are told of beside what they owe, as receipts; nothing by default. */
  @Value.Default
  public NoticePolicy notices() {
    return NoticePolicy.none();
  }

  /**
   * The least that a charge or a reminder is for, one amount for each currency; in currencies that
   * are not named here it is 100 of the smallest unit, as 1.00 USD or 100 JPY. Less is shown, and
   * asked for with what is due next.
   */
  public abstract List<Money> leastAmounts();

  /** After how many days an invoice is due of which the PSA does not say when; default 30. */
  @Value.Default
  public int termsDays() {
    return 30;
  }

  /** How far money on the bank account is applied without asking. */
  @Value.Default
  public MatchingPolicy matching() {
    return MatchingPolicy.standard();
  }

  /**
   * Which lines of the bank account are no customer's money, as fees and interest; none by default.
   * They are set aside once and for good, so a rule that is taken away later brings none back.
   */
  public abstract List<BankRule> setsAside();

  /**
   * Whether a refund opens its invoices again, so that they are reminded of like any other; default
   * false. If not, the invoices stay paid and the books give up income: who gives money back out of
   * goodwill does not ask for it again. It holds for refunds that are heard of from now on; for
   * those before, what held then.
   */
  @Value.Default
  public boolean refundReopensInvoices() {
    return false;
  }

  /**
   * The last day for which the books are closed; none by default. What happened by then and is
   * posted from now on is dated on the day after it, with its own day in the memo. What was ordered
   * before keeps its date: who closes the books says so here first.
   */
  public abstract Optional<LocalDate> booksClosedThrough();

  /**
   * Whether nobody is charged for, or reminded of, a debt that money may pay which came in and
   * waits for a person; default true. Each such debt is a row once it is due.
   */
  @Value.Default
  public boolean holdsDebtsForUnresolvedMoney() {
    return true;
  }

  /**
   * Whether what was due before the {@link #cutOver} is charged and reminded of like any other
   * debt; default false. People may release customers and invoices one by one; see {@link
   * io.mspbilling.communication.OldDebts}.
   */
  @Value.Default
  public boolean collectsOldDebts() {
    return false;
  }

  /**
   * Whether charges, refunds, reminders and the matching of bank lines wait until a person has
   * approved each as it stands; default false. See {@code Desk.approve}.
   */
  @Value.Default
  public boolean approvesEverything() {
    return false;
  }

  /**
   * Whether the first charges of a journal wait until a person has approved them, until the day
   * after a gateway has answered one; default true.
   */
  @Value.Default
  public boolean approvesFirstCharges() {
    return true;
  }

  /**
   * How much is charged in a day without asking, by the clock of the MSP's zone. If more is due, no
   * charge is made that was not approved.
   */
  @Value.Default
  public DayLimit chargesADay() {
    return DayLimit.ofCharges();
  }

  /** How much is given back in a day without asking; as {@link #chargesADay}. */
  @Value.Default
  public DayLimit refundsADay() {
    return DayLimit.ofRefunds();
  }

  /** How many days after its arrival date a payout may show on the bank account; default 3. */
  @Value.Default
  public int payoutGraceDays() {
    return 3;
  }

  /** As the journal has them; written once, as each run asks for it. */
  @Value.Lazy
  PoliciesRecord record() {
    return PoliciesRecord.of(this);
  }

  @Value.Check
  void check() {
    requireText("version", version());
    requireText("sender", sender());
    requireDays("termsDays", termsDays());
    requireDays("payoutGraceDays", payoutGraceDays());
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalStateException(name + " must not be blank");
    }
  }

  private static void requireDays(String name, int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalStateException(name + " must be 0 to " + MOST_DAYS + ", got " + days);
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableBillingPolicies.Builder {
    Builder() {}
  }
}
