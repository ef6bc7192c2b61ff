package io.mspbilling.psa.autotask;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskCompany;
import io.mspbilling.psa.autotask.billing.AutotaskContact;
import io.mspbilling.psa.autotask.billing.AutotaskContract;
import io.mspbilling.psa.autotask.billing.AutotaskContractService;
import io.mspbilling.psa.autotask.billing.AutotaskContractServiceUnits;
import io.mspbilling.psa.autotask.billing.AutotaskCurrency;
import io.mspbilling.psa.autotask.billing.AutotaskInvoices;
import io.mspbilling.psa.autotask.billing.AutotaskPaymentTerm;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.psa.autotask.billing.AutotaskRecords;
import io.mspbilling.psa.autotask.billing.AutotaskUsage;
import io.mspbilling.psa.autotask.internal.Api;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The billing surface of one customer's Autotask, in the vendor's own words.
 *
 * <p>Immutable; safe for any number of threads. Calls wait for a place in the {@link
 * io.mspbilling.http.RateBudget}, reads are repeated under the {@link
 * io.mspbilling.http.RetryRules}, writes are sent once. Every failure is a {@link
 * io.mspbilling.failure.BillingException} that says whose turn it is. A login that is refused five
 * times in a row is not tried again for ten minutes, because Autotask may answer by locking all of
 * the customer's integrations out.
 *
 * @see AutotaskPsa
 */
public final class AutotaskClient {
  private final Api api;

  AutotaskClient(Api api) {
    this.api = api;
  }

  /** Starts the settings. */
  public static AutotaskClientBuilder builder() {
    return new AutotaskClientBuilder();
  }

  /**
   * The same client for one piece of work that somebody waits for: all its calls together wait no
   * longer than that for their turn and between tries, and with zero none waits at all; see {@link
   * io.mspbilling.http.VendorHttp#waitingAtMost}.
   *
   * @param time from zero up
   */
  public AutotaskClient waitingAtMost(Duration time) {
    return new AutotaskClient(api.waitingAtMost(time));
  }

  /** Companies. Lists leave out the MSP itself, whose id is 0. */
  public AutotaskRecords<AutotaskCompany> companies() {
    return records("company", "companies", AutotaskCompany::read, "Companies");
  }

  /** People at companies. */
  public AutotaskRecords<AutotaskContact> contacts() {
    return records("contact", "contacts", AutotaskContact::read, "Contacts");
  }

  /** Invoices. */
  public AutotaskInvoices invoices() {
    return new AutotaskInvoices(api);
  }

  /** Billing items, which are the lines of invoices. */
  public AutotaskRecords<AutotaskBillingItem> billingItems() {
    return records("billing item", "billing items", AutotaskBillingItem::read, "BillingItems");
  }

  /** Contracts. */
  public AutotaskRecords<AutotaskContract> contracts() {
    return records("contract", "contracts", AutotaskContract::read, "Contracts");
  }

  /** The services of contracts. */
  public AutotaskRecords<AutotaskContractService> contractServices() {
    return records(
        "contract service", "contract services", AutotaskContractService::read, "ContractServices");
  }

  /** How many units of its services a contract bills, period by period. */
  public AutotaskRecords<AutotaskContractServiceUnits> contractServiceUnits() {
    return records(
        "contract service units",
        "contract service units",
        AutotaskContractServiceUnits::read,
        "ContractServiceUnits");
  }

  /** The currencies of the instance. */
  public AutotaskRecords<AutotaskCurrency> currencies() {
    return records("currency", "currencies", AutotaskCurrency::read, "Currencies");
  }

  /** Payment terms. */
  public AutotaskRecords<AutotaskPaymentTerm> paymentTerms() {
    return records("payment term", "payment terms", AutotaskPaymentTerm::read, "PaymentTerms");
  }

  /** How much of the quota is used that all integrations of the customer share. */
  public AutotaskUsage usage() {
    return raw(
        () -> HttpCall.get("get usage").path("ThresholdInformation"),
        answer -> AutotaskUsage.read(api.http().tree().read(answer)));
  }

  private <V> AutotaskRecords<V> records(
      String name, String plural, Function<Node, V> reader, String entity) {
    return new AutotaskRecords<>(api, RecordKind.of(name, plural, reader), entity);
  }

  /**
   * Makes a call that is not modelled, under the same limits, credentials and errors.
   *
   * <pre>{@code
   * Node term = client.raw(() -> HttpCall.get("get term").path("PaymentTerms").id("4"));
   * }</pre>
   *
   * @param call starts the call, with its path from {@code V1.0} on; may be asked again
   * @return the answer; one without fields if the body is empty
   */
  public Node raw(Supplier<HttpCallBuilder> call) {
    return raw(
        call, answer -> answer.body().length == 0 ? Node.none() : api.http().tree().read(answer));
  }

  /** As {@link #raw(Supplier)}, for answers that are no JSON. */
  public <T> T raw(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    return api.send(call, reader);
  }

  /**
   * Lists records that are not modelled.
   *
   * @param entity as in {@code Taxes}
   */
  public Listing<Node> rawList(String entity, AutotaskQuery query) {
    return this.<Node>records("record", "records", record -> record, entity).list(query);
  }

  InstantSource clock() {
    return api.clock();
  }
}
