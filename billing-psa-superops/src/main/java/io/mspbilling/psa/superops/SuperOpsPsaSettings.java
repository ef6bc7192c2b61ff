package io.mspbilling.psa.superops;

import io.mspbilling.receivables.Rail;
import io.mspbilling.style.BillingStyle;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How one SuperOps account is used for billing. The currency is required. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsPsaSettings implements WithSuperOpsPsaSettings {

  SuperOpsPsaSettings() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The account's currency, which SuperOps does not tell. */
  public abstract Currency currency();

  /**
   * The name of the account's payment method for each rail. Of a rail that is missing none is sent;
   * whether SuperOps takes that from every account is not documented, and a payment that it does
   * not take is refused. A name that the account lacks is refused before anything is sent.
   */
  public abstract Map<Rail, String> paymentMethods();

  /**
   * The column of clients that holds where bills go, as in {@code udf1text}. By default they go to
   * the primary contact, as clients have no address for that.
   */
  public abstract Optional<String> billingEmailField();

  /**
   * The attribute by which invoices are listed, as in {@code invoiceDate}. By default none is sent:
   * which ones SuperOps takes is not documented, and the list fails for another. Whatever the
   * order, a list that lacks an invoice is noticed.
   */
  public abstract Optional<String> sortInvoicesBy();

  /**
   * Whether lists of invoices are asked for their items as well; default yes, as other programs do.
   * A field may fail in one account and not in others: say no if lists with items do, and each
   * invoice takes a call.
   */
  @Value.Default
  public boolean itemsInLists() {
    return true;
  }

  /**
   * Whether an invoice that was marked as paid may be set back to {@code APPROVED}; default no:
   * that SuperOps allows it is not documented. Without it, people take payments back.
   */
  @Value.Default
  public boolean reopensInvoices() {
    return false;
  }

  /**
   * Whether linked books (QuickBooks Online or Xero) mark invoices as paid here; default no. With a
   * sync of both ways an invoice that is marked here as well would be paid twice in the books: then
   * nothing is written, and a payment counts as recorded once the books have marked its invoice.
   */
  @Value.Default
  public boolean paidByBooks() {
    return false;
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSuperOpsPsaSettings.Builder {
    Builder() {}
  }
}
