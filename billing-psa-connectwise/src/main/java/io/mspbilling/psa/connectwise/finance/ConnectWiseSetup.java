package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;

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
    return new Endpoint<>(
            api,
            RecordKind.of("billing status", "billing statuses", BillingStatus::read),
            "finance/billingStatuses")
        .list(Condition.everything());
  }

  /** When invoices are due: {@code /finance/billingTerms}. */
  public Listing<BillingTerm> billingTerms() {
    return new Endpoint<>(
            api,
            RecordKind.of("billing term", "billing terms", BillingTerm::read),
            "finance/billingTerms")
        .list(Condition.everything());
  }

  /** Which taxes are added: {@code /finance/taxCodes}. */
  public Listing<TaxCode> taxCodes() {
    return new Endpoint<>(
            api, RecordKind.of("tax code", "tax codes", TaxCode::read), "finance/taxCodes")
        .list(Condition.everything());
  }
}
