package io.mspbilling.psa.autotask;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.autotask.billing.AutotaskInvoiceChange;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.contract.HostileAnswersContract;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What every client makes of hostile answers, kept by this one. */
class AutotaskHostileAnswersTest extends HostileAnswersContract {
  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(AutotaskOffice.clock()));

  private AutotaskClient client;

  @BeforeEach
  void load() {
    extension.fake().loadSmallOffice().settings().callsPerHour(100_000);
    client = AutotaskOffice.clientOf(extension.fake()).build();
  }

  @Override
  protected FakeVendor fake() {
    return extension.fake();
  }

  @Override
  protected List<String> frames() {
    return List.of("items", "item");
  }

  @Override
  protected Map<String, Call<Executable>> reads() {
    return Map.of(
        "get invoice",
        new Call<>(get("/Invoices/7301"), () -> client.invoices().get(7301)),
        "find company",
        new Call<>(get("/Companies/201"), () -> client.companies().find(201)),
        "find invoice",
        new Call<>(
            get("/Invoices/7301"), () -> AutotaskPsa.of(client).findInvoice(Api.IDS.invoice(7301))),
        "usage",
        new Call<>(get("/ThresholdInformation"), () -> client.usage()),
        "zone",
        new Call<>(
            get("/zoneInformation"),
            () -> AutotaskOffice.clientOf(extension.fake()).build().invoices().get(7301)));
  }

  @Override
  protected Map<String, Call<Supplier<Pull<?>>>> lists() {
    return Map.of(
        "list invoices",
        new Call<>(
            post("/Invoices/query"), () -> client.invoices().list(AutotaskQuery.all()).pull()),
        "list billing items",
        new Call<>(
            post("/BillingItems/query"),
            () -> client.billingItems().list(AutotaskQuery.all().equal("invoiceID", 7301)).pull()),
        "invoices",
        new Call<>(
            post("/Invoices/query"), () -> AutotaskPsa.of(client).invoices(InvoiceQuery.all())),
        "agreements",
        new Call<>(post("/Contracts/query"), () -> AutotaskPsa.of(client).agreements()));
  }

  @Override
  protected Call<Executable> write() {
    return new Call<>(
        patch("/Invoices"),
        () ->
            client
                .invoices()
                .change(AutotaskInvoiceChange.of(7301).paidOn(AutotaskOffice.PAID_ON)));
  }

  /** Once or twice the same day is the same; that it was sent twice shows in what arrived. */
  @Override
  protected long written() {
    return extension.fake().arrivals().count(patch("/Invoices"));
  }
}
