package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Listing;

/**
 * The set-up tables of billing, which tenants fill in their own words. Every method reaches the
 * network and throws a {@link io.mspbilling.failure.BillingException}. Safe for use by several
 * threads.
 */
public final class ConnectWiseSetup {
  private final Api api;

  /** For the client. */
  public ConnectWiseSetup(Api api) {
    this.api = api;
  }

  /** Where an invoice can stand: {@code /finance/billingStatuses}. */
  public Listing<BillingStatus> billingStatuses() {
    return new Endpoint<>(api, BillingStatusReader.KIND, "finance/billingStatuses")
        .list(Condition.everything());
  }

  /** When invoices are due: {@code /finance/billingTerms}. */
  public Listing<BillingTerm> billingTerms() {
    return new Endpoint<>(api, BillingTermReader.KIND, "finance/billingTerms")
        .list(Condition.everything());
  }

  /** Which taxes are added: {@code /finance/taxCodes}. */
  public Listing<TaxCode> taxCodes() {
    return new Endpoint<>(api, TaxCodeReader.KIND, "finance/taxCodes").list(Condition.everything());
  }
}
