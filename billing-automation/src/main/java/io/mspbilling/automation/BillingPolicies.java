package io.mspbilling.automation;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.RetryPolicy;
import io.mspbilling.communication.DunningPolicy;
import io.mspbilling.reconciliation.matching.BankRule;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import io.mspbilling.style.BillingStyle;
import java.time.ZoneId;
import java.util.List;
import org.immutables.value.Value;

/** The rules of one MSP. Pure values; change one with {@code with…}. */
@Value.Immutable
@BillingStyle
public abstract class BillingPolicies implements WithBillingPolicies {

  BillingPolicies() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Defaults for an MSP in the United States. */
  public static BillingPolicies inZone(ZoneId zone) {
    return builder().zone(zone).build();
  }

  /** The zone in which days begin and end, and due dates are meant. */
  public abstract ZoneId zone();

  /** The MSP's name under its messages. */
  @Value.Default
  public String sender() {
    return "Accounts receivable";
  }

  @Value.Default
  public BusinessCalendar bankingDays() {
    return BusinessCalendar.federalReserve();
  }

  @Value.Default
  public RetryPolicy retry() {
    return RetryPolicy.lawful(bankingDays());
  }

  @Value.Default
  public DunningPolicy dunning() {
    return DunningPolicy.forMsp();
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
   * Whether a refund opens its invoices again. If not, the invoices stay paid and the books give up
   * income.
   */
  @Value.Default
  public boolean refundReopensInvoices() {
    return true;
  }

  /**
   * Whether nobody is charged for, or reminded of, a debt that money may pay which came in and
   * waits for a person; default true. Each such debt is a row once it is due.
   */
  @Value.Default
  public boolean holdsDebtsForUnresolvedMoney() {
    return true;
  }

  /** How many days after its arrival date a payout may show on the bank account; default 3. */
  @Value.Default
  public int payoutGraceDays() {
    return 3;
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableBillingPolicies.Builder {
    Builder() {}
  }
}
