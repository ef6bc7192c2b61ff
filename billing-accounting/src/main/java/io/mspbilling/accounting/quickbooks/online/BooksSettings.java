package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.ChartOfAccounts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How one company's books are posted to. Ids are QuickBooks' own, which never change. */
@Value.Immutable
public abstract class BooksSettings implements WithBooksSettings {

  BooksSettings() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Which account plays which role, by id. */
  public abstract ChartOfAccounts chart();

  /** Id of the service that card surcharges are sold as; its income account is the chart's. */
  public abstract String surchargeItem();

  /** Id of the service that refunds take back; its income account is the chart's. */
  public abstract String refundItem();

  /** Ids of the ways to pay; a rail that is not here is posted without one. */
  public abstract Map<Rail, String> paymentMethods();

  /**
   * Whether the account number that the PSA holds of a customer is its id in QuickBooks. If not, or
   * if the PSA holds none, the customer is found by its name. Default no.
   */
  @Value.Default
  public boolean customerNumbersAreIds() {
    return false;
  }

  /** Whether a customer that is not there is created under its name. Default no. */
  @Value.Default
  public boolean createsCustomers() {
    return false;
  }

  /**
   * Id of the sales tax code of surcharges and refunds, as {@code NON} in the United States. If
   * empty, QuickBooks decides, and may add tax to what was paid; that is noticed afterwards only.
   */
  public abstract Optional<String> salesTaxCode();

  /** Collects settings. Not safe for use by several threads. */
  public static final class Builder extends ImmutableBooksSettings.Builder {
    Builder() {}
  }
}
