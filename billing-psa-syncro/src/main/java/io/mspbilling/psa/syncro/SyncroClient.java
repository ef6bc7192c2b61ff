package io.mspbilling.psa.syncro;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.syncro.billing.SyncroAccount;
import io.mspbilling.psa.syncro.billing.SyncroContract;
import io.mspbilling.psa.syncro.billing.SyncroCustomer;
import io.mspbilling.psa.syncro.billing.SyncroInvoices;
import io.mspbilling.psa.syncro.billing.SyncroLocale;
import io.mspbilling.psa.syncro.billing.SyncroPaymentMethod;
import io.mspbilling.psa.syncro.billing.SyncroPayments;
import io.mspbilling.psa.syncro.billing.SyncroRecords;
import io.mspbilling.psa.syncro.billing.SyncroSchedules;
import io.mspbilling.psa.syncro.internal.Api;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The billing surface of one Syncro account, in the vendor's own words.
 *
 * <p>Immutable; safe for any number of threads. Calls wait for a place in the {@link RateBudget},
 * reads are repeated under the {@link io.mspbilling.http.RetryRules}, writes are sent once. Every
 * failure is a {@link io.mspbilling.failure.BillingException} that says whose turn it is. Of a 401
 * it says whether the token is no good or lacks a permission.
 *
 * @see SyncroPsa
 */
public final class SyncroClient {
  private static final EndMark TOLD = EndMark.totalPages("meta", "total_pages");

  private final Api api;

  SyncroClient(Api api) {
    this.api = api;
  }

  /** Starts the settings. */
  public static SyncroClientBuilder builder() {
    return new SyncroClientBuilder();
  }

  /**
   * A budget for all clients of all accounts behind one IP address: 150 calls a minute of the 180
   * that Syncro takes, and four at once. Build it once, and give the same object to every client.
   * Where several hosts leave by one address, give each its share by {@link
   * RateBudget.Builder#calls}.
   */
  public static RateBudget.Builder hostBudget() {
    return RateBudget.builder("syncro ip address")
        .calls(150, Duration.ofMinutes(1))
        .concurrent(4)
        .maxWait(Duration.ofMinutes(5));
  }

  /**
   * The same client for one piece of work that somebody waits for: all its calls together wait no
   * longer than that for their turn and between tries, and with zero none waits at all; see {@link
   * io.mspbilling.http.VendorHttp#waitingAtMost}.
   *
   * @param time from zero up
   */
  public SyncroClient waitingAtMost(Duration time) {
    return new SyncroClient(api.waitingAtMost(time));
  }

  /** Who the token is, and what it may do. */
  public SyncroAccount account() {
    return api.send(
        () -> HttpCall.get("check the token").path(Api.ME),
        answer -> SyncroAccount.read(api.http().tree().read(answer).named("me")));
  }

  /** How the account writes amounts and times; empty if it does not say. */
  public Optional<SyncroLocale> locale() {
    return api.send(
        () -> HttpCall.get("get settings").path("settings"),
        answer ->
            Optional.of(api.http().tree().read(answer).named("settings").node("locale"))
                .filter(Node::isPresent)
                .map(SyncroLocale::read));
  }

  /** Customers. Ask with {@code include_disabled}, or those out of use are left out. */
  public SyncroRecords<SyncroCustomer> customers() {
    return new SyncroRecords<>(
        api,
        RecordKind.of("customer", "customers", SyncroCustomer::read),
        SyncroRecords.Place.of("customers", "customer"),
        TOLD);
  }

  /** Invoices, and refunds, which are invoices of negative amounts. */
  public SyncroInvoices invoices() {
    return new SyncroInvoices(api);
  }

  /** Payments of customers. */
  public SyncroPayments payments() {
    return new SyncroPayments(api);
  }

  /** Contracts. A single one is not wrapped, and {@code null} if it was deleted. */
  public SyncroRecords<SyncroContract> contracts() {
    return new SyncroRecords<>(
        api,
        RecordKind.of("contract", "contracts", SyncroContract::read),
        SyncroRecords.Place.bare("contracts"),
        TOLD);
  }

  /** The schedules that invoices are made by, and how many they bill. */
  public SyncroSchedules schedules() {
    return new SyncroSchedules(api);
  }

  /** The ways to pay, which come in one page. */
  public Listing<SyncroPaymentMethod> paymentMethods() {
    return new SyncroRecords<>(
            api,
            RecordKind.of("payment method", "payment methods", SyncroPaymentMethod::read),
            SyncroRecords.Place.bare("payment_methods"),
            (page, place) -> true)
        .list();
  }

  /**
   * Makes a call that is not modelled, under the same limits, credentials and errors.
   *
   * <pre>{@code
   * Node product = client.raw(() -> HttpCall.get("get product").path("products").id("55"));
   * }</pre>
   *
   * @param call starts the call, with its path from the API's root on; may be asked again
   * @return the answer; one without fields if the body is empty
   */
  public Node raw(Supplier<HttpCallBuilder> call) {
    return raw(
        call, answer -> answer.body().length == 0 ? Node.none() : api.http().tree().read(answer));
  }

  /** As {@link #raw(Supplier)}, for answers that are no JSON, as a PDF. */
  public <T> T raw(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    return api.send(call, reader);
  }

  InstantSource clock() {
    return api.clock();
  }
}
