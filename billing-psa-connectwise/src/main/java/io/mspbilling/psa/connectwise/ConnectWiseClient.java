package io.mspbilling.psa.connectwise;

import io.mspbilling.psa.connectwise.company.ConnectWiseCompanies;
import io.mspbilling.psa.connectwise.company.ConnectWiseContacts;
import io.mspbilling.psa.connectwise.finance.ConnectWiseAgreements;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoices;
import io.mspbilling.psa.connectwise.finance.ConnectWiseSetup;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.system.ConnectWiseCallbacks;
import io.mspbilling.psa.connectwise.system.ConnectWiseSystem;
import java.time.InstantSource;

/**
 * The billing surface of one tenant's ConnectWise PSA, in the vendor's own words.
 *
 * <p>Immutable; safe for any number of threads, and light: resources may be asked for again and
 * again. Calls wait for a place in the {@link io.mspbilling.http.RateBudget}, reads are repeated
 * under the {@link io.mspbilling.http.RetryRules}, writes are sent once. Every failure is a {@link
 * io.mspbilling.failure.BillingException} that says whose turn it is.
 *
 * @see ConnectWisePsa
 */
public final class ConnectWiseClient {
  private final Api api;
  private final ConnectWiseCallbacks callbacks;

  ConnectWiseClient(Api api, ConnectWiseCallbacks callbacks) {
    this.api = api;
    this.callbacks = callbacks;
  }

  /** Starts the settings. */
  public static ConnectWiseClientBuilder builder() {
    return new ConnectWiseClientBuilder();
  }

  /** Companies: the MSP's clients, among others. */
  public ConnectWiseCompanies companies() {
    return new ConnectWiseCompanies(api);
  }

  /** Contacts of companies. */
  public ConnectWiseContacts contacts() {
    return new ConnectWiseContacts(api);
  }

  /** Agreements and their additions. */
  public ConnectWiseAgreements agreements() {
    return new ConnectWiseAgreements(api);
  }

  /** Invoices, their lines and payments. */
  public ConnectWiseInvoices invoices() {
    return new ConnectWiseInvoices(api);
  }

  /** Billing statuses, billing terms and tax codes. */
  public ConnectWiseSetup setup() {
    return new ConnectWiseSetup(api);
  }

  /** The system itself, and the registered callbacks. */
  public ConnectWiseSystem system() {
    return new ConnectWiseSystem(api);
  }

  InstantSource clock() {
    return api.clock();
  }

  /** Proves that callbacks came from this ConnectWise; one per client, as it remembers keys. */
  public ConnectWiseCallbacks callbacks() {
    return callbacks;
  }
}
