package io.mspbilling.psa.halo;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.billing.HaloContract;
import io.mspbilling.psa.halo.billing.HaloCurrency;
import io.mspbilling.psa.halo.billing.HaloCustomer;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloPayments;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.psa.halo.billing.HaloRecords;
import io.mspbilling.psa.halo.internal.Api;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The billing surface of one instance of HaloPSA, in the vendor's own words.
 *
 * <p>Immutable; safe for any number of threads. Calls wait for a place in the {@link
 * io.mspbilling.http.RateBudget}, reads are repeated under the {@link
 * io.mspbilling.http.RetryRules}, writes are sent once. Every failure is a {@link
 * io.mspbilling.failure.BillingException} that says whose turn it is.
 *
 * @see HaloPsa
 */
public final class HaloClient {
  private static final String INVOICES = "invoices";

  private final Api api;

  HaloClient(Api api) {
    this.api = api;
  }

  /** Starts the settings. */
  public static HaloClientBuilder builder() {
    return new HaloClientBuilder();
  }

  /**
   * The same client for one piece of work that somebody waits for: all its calls together wait no
   * longer than that for their turn and between tries, and with zero none waits at all; see {@link
   * io.mspbilling.http.VendorHttp#waitingAtMost}.
   *
   * @param time from zero up
   */
  public HaloClient waitingAtMost(Duration time) {
    return new HaloClient(api.waitingAtMost(time));
  }

  /** The MSP's clients. */
  public HaloRecords<HaloCustomer> customers() {
    return records("client", "clients", HaloCustomer::read, "Client", "clients");
  }

  /** Invoices and credit notes. */
  public HaloRecords<HaloInvoice> invoices() {
    return records("invoice", INVOICES, HaloInvoice::read, "Invoice", INVOICES);
  }

  /** The templates that invoices are made from; their ids are below zero. */
  public HaloRecords<HaloInvoice> recurringInvoices() {
    return records(
        "recurring invoice", "recurring invoices", HaloInvoice::read, "RecurringInvoice", INVOICES);
  }

  /** Payments on invoices. */
  public HaloPayments payments() {
    return new HaloPayments(api);
  }

  /** Contracts. */
  public HaloRecords<HaloContract> contracts() {
    return records("contract", "contracts", HaloContract::read, "ClientContract", "contracts");
  }

  /** The currencies of the instance. */
  public HaloRecords<HaloCurrency> currencies() {
    return records("currency", "currencies", HaloCurrency::read, "Currency", "currencies");
  }

  private <V> HaloRecords<V> records(
      String name, String plural, Function<Node, V> reader, String path, String listKey) {
    return new HaloRecords<>(api, RecordKind.of(name, plural, reader), path, listKey);
  }

  /**
   * Makes a call that is not modelled, under the same limits, credentials and errors.
   *
   * <pre>{@code
   * Node item = client.raw(() -> HttpCall.get("get item").path("Item").id("12"));
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

  /**
   * Lists records that are not modelled.
   *
   * @param path the collection, as in {@code Item}
   * @param listKey what a page calls its list, as in {@code items}
   */
  public Listing<Node> rawList(String path, String listKey, HaloQuery query) {
    return this.<Node>records("record", "records", record -> record, path, listKey).list(query);
  }

  InstantSource clock() {
    return api.clock();
  }
}
