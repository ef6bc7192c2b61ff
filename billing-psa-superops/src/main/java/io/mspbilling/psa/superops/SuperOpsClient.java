package io.mspbilling.psa.superops;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.billing.SuperOpsAccount;
import io.mspbilling.psa.superops.billing.SuperOpsContract;
import io.mspbilling.psa.superops.billing.SuperOpsInvoices;
import io.mspbilling.psa.superops.billing.SuperOpsPaymentMethod;
import io.mspbilling.psa.superops.billing.SuperOpsRecords;
import io.mspbilling.psa.superops.billing.SuperOpsSite;
import io.mspbilling.psa.superops.billing.SuperOpsUser;
import io.mspbilling.psa.superops.internal.Api;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The billing surface of one SuperOps account, in the vendor's own words.
 *
 * <p>Immutable; safe for any number of threads. Calls wait for a place in the {@link
 * io.mspbilling.http.RateBudget}, reads are repeated under the {@link
 * io.mspbilling.http.RetryRules}, writes are sent once. Every failure is a {@link
 * io.mspbilling.failure.BillingException} that says whose turn it is, though SuperOps answers most
 * of them with the status of a success. There are no webhooks: read again, as often as once an hour
 * say.
 */
public final class SuperOpsClient {
  private final Api api;

  SuperOpsClient(Api api) {
    this.api = api;
  }

  /** Starts the settings. */
  public static SuperOpsClientBuilder builder() {
    return new SuperOpsClientBuilder();
  }

  /**
   * The same client for one piece of work that somebody waits for: all its calls together wait no
   * longer than that for their turn and between tries, and with zero none waits at all; see {@link
   * io.mspbilling.http.VendorHttp#waitingAtMost}.
   *
   * @param time from zero up
   */
  public SuperOpsClient waitingAtMost(Duration time) {
    return new SuperOpsClient(api.waitingAtMost(time));
  }

  /** Invoices. */
  public SuperOpsInvoices invoices() {
    return new SuperOpsInvoices(api);
  }

  /** Clients of the MSP; those that were deleted are left out. */
  public SuperOpsRecords<SuperOpsAccount> clients() {
    return SuperOpsRecords.clients(api);
  }

  /** Users of all clients. */
  public SuperOpsRecords<SuperOpsUser> users() {
    return SuperOpsRecords.users(api);
  }

  /** Sites of all clients. */
  public SuperOpsRecords<SuperOpsSite> sites() {
    return SuperOpsRecords.sites(api);
  }

  /** Contracts with clients. */
  public SuperOpsRecords<SuperOpsContract> contracts() {
    return SuperOpsRecords.contracts(api);
  }

  /** The ways to pay. It is the smallest call there is: good to see whether the login works. */
  public Listing<SuperOpsPaymentMethod> paymentMethods() {
    return SuperOpsRecords.paymentMethods(api);
  }

  /**
   * Makes a call that is not modelled, under the same limits, credentials and errors. All go to one
   * place; mark what changes nothing {@code asRead()}.
   *
   * <pre>{@code
   * byte[] terms =
   *     new Draft().put("query", "{ getPaymentTermList { paymentTermName } }").json();
   * Node answer = client.raw(() -> HttpCall.post("list terms").json(terms).asRead());
   * }</pre>
   *
   * @param call starts the call; may be asked again
   * @return the whole answer, which holds no errors
   */
  public Node raw(Supplier<HttpCallBuilder> call) {
    return api.send(call, api.http().tree());
  }

  InstantSource clock() {
    return api.clock();
  }
}
