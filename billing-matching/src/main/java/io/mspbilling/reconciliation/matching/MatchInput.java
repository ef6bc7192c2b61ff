package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.settlement.PayoutReport;
import io.mspbilling.style.BillingStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * All that the engine looks at. The order of the lists does not matter; what stands in one of them
 * twice counts once.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class MatchInput {

  MatchInput() {}

  public static Builder builder() {
    return new Builder();
  }

  /** All customers, to tell payers by their names. */
  public abstract List<Customer> customers();

  /** Open invoices and credit memos, before any of the payments was applied. */
  public abstract List<OpenItem> items();

  /** Money that came in: bank lines, gateway charges, checks. */
  public abstract List<Payment> payments();

  /** What processors say that their payouts are made of. */
  public abstract List<PayoutReport> payouts();

  /** Money that went back. */
  public abstract List<ReversalNotice> reversals();

  /** What people decided, in the order in which they did. */
  public abstract List<Decision> decisions();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableMatchInput.Builder {
    Builder() {}
  }
}
