package io.mspbilling.psa.superops;

import static io.mspbilling.testkit.superops.FakeSuperOps.operation;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.superops.billing.SuperOpsInvoice;
import io.mspbilling.psa.superops.billing.SuperOpsInvoiceChange;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.HostileAnswersContract;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What every client makes of hostile answers, kept by this one. */
class SuperOpsHostileAnswersTest extends HostileAnswersContract {
  private static final long ALDER = SuperOpsOffice.ALDER;

  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private SuperOpsClient client;
  private SuperOpsPsa psa;

  @BeforeEach
  void load() {
    extension.fake().loadSmallOffice().settings().requestsPerMinute(100_000);
    client = SuperOpsOffice.clientOf(extension.fake(), clock).callsPerMinute(100_000).build();
    psa = SuperOpsPsa.of(client, SuperOpsOffice.SETTINGS);
  }

  @Override
  protected FakeVendor fake() {
    return extension.fake();
  }

  @Override
  protected List<String> frames() {
    return List.of(
        "data",
        "data.getInvoice",
        "data.getInvoiceList",
        "data.getInvoiceList.invoices",
        "data.getPaymentMethodList",
        "data.updateInvoice");
  }

  @Override
  protected Map<String, Call<Executable>> reads() {
    return Map.of(
        "get invoice",
        new Call<>(operation("getInvoice"), () -> client.invoices().get(ALDER)),
        "find invoice",
        new Call<>(operation("getInvoice"), () -> psa.findInvoice(Api.IDS.invoice(ALDER))),
        "find payment",
        new Call<>(
            operation("getInvoice"),
            () -> psa.findPayment(SuperOpsOffice.payment(ALDER, "1020.60"))));
  }

  @Override
  protected Map<String, Call<Supplier<Pull<?>>>> lists() {
    return Map.of(
        "sites",
        new Call<>(operation("getClientSiteList"), () -> client.sites().list().pull()),
        "invoices",
        new Call<>(operation("getInvoiceList"), () -> psa.invoices(InvoiceQuery.all())),
        "invoices with lines",
        new Call<>(operation("getInvoiceList"), () -> psa.invoices(InvoiceQuery.all().lines())),
        "customers",
        new Call<>(operation("getClientList"), () -> psa.customers()),
        "agreements",
        new Call<>(operation("getClientContractList"), () -> psa.agreements()),
        "payment methods",
        new Call<>(operation("getPaymentMethodList"), () -> client.paymentMethods().pull()));
  }

  @Override
  protected Call<Executable> write() {
    return new Call<>(
        operation("updateInvoice"),
        () ->
            client.invoices().change(SuperOpsInvoiceChange.of(ALDER).status(SuperOpsInvoice.PAID)));
  }

  /** Once or twice the same status is the same; that it was sent twice shows in what arrived. */
  @Override
  protected long written() {
    return extension.fake().arrivals().count(operation("updateInvoice"));
  }
}
