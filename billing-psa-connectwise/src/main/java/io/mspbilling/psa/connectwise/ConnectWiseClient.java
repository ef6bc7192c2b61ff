package io.mspbilling.psa.connectwise;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.company.ConnectWiseCompany;
import io.mspbilling.psa.connectwise.company.ConnectWiseContact;
import io.mspbilling.psa.connectwise.finance.ConnectWiseAgreements;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoices;
import io.mspbilling.psa.connectwise.finance.ConnectWiseSetup;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Records;
import io.mspbilling.psa.connectwise.system.ConnectWiseCallbacks;
import io.mspbilling.psa.connectwise.system.ConnectWiseSystem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

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

  /**
   * The same client for one piece of work that somebody waits for: all its calls together wait no
   * longer than that for their turn and between tries, and with zero none waits at all; see {@link
   * io.mspbilling.http.VendorHttp#waitingAtMost}.
   *
   * @param time from zero up
   */
  public ConnectWiseClient waitingAtMost(Duration time) {
    return new ConnectWiseClient(api.waitingAtMost(time), callbacks);
  }

  /** Companies, the MSP's clients among others; see {@code CompanyFields} for conditions. */
  public Records<ConnectWiseCompany> companies() {
    return new Endpoint<>(
        api, RecordKind.of("company", "companies", ConnectWiseCompany::read), "company/companies");
  }

  /** Contacts of companies; see {@code ContactFields} for conditions. */
  public Records<ConnectWiseContact> contacts() {
    return new Endpoint<>(
        api, RecordKind.of("contact", "contacts", ConnectWiseContact::read), "company/contacts");
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

  /**
   * Makes a call that is not modelled, under the same limits, credentials and errors.
   *
   * <pre>{@code
   * Node board = client.raw(() -> HttpCall.get("get board").path("service/boards").id("7"));
   * }</pre>
   *
   * @param call starts the call, with its path from the API's root on; may be asked again
   * @return the answer; one without fields if the body is empty
   */
  public Node raw(Supplier<HttpCallBuilder> call) {
    return raw(call, answer -> answer.body().length == 0 ? Node.none() : api.tree().read(answer));
  }

  /** As {@link #raw(Supplier)}, for answers that are no JSON, as a PDF. */
  public <T> T raw(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    return api.send(() -> api.rooted(call.get()), reader);
  }

  /**
   * Lists records that are not modelled.
   *
   * @param path the collection, as in {@code service/boards}
   */
  public Listing<Node> rawList(String path, Condition condition) {
    return new Endpoint<>(api, RecordKind.of("record", "records", record -> record), path)
        .list(condition);
  }

  InstantSource clock() {
    return api.clock();
  }

  /** Proves that callbacks came from this ConnectWise; one per client, as it remembers keys. */
  public ConnectWiseCallbacks callbacks() {
    return callbacks;
  }
}
