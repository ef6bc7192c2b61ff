package io.mspbilling.psa.halo;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.psa.halo.billing.NewHaloPayment;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.contract.HostileAnswersContract;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What every client makes of hostile answers, kept by this one. */
class HaloHostileAnswersTest extends HostileAnswersContract {
  @RegisterExtension
  final FakeVendorExtension<FakeHalo> extension =
      FakeVendorExtension.of(() -> new FakeHalo(HaloOffice.clock()));

  private HaloClient client;

  @BeforeEach
  void load() {
    extension.fake().loadSmallOffice().settings().requestsPerWindow(100_000);
    client = HaloOffice.clientOf(extension.fake()).build();
  }

  @Override
  protected FakeVendor fake() {
    return extension.fake();
  }

  @Override
  protected List<String> frames() {
    return List.of("invoices");
  }

  @Override
  protected Map<String, Call<Executable>> reads() {
    return Map.of(
        "get invoice",
        new Call<>(get("/Invoice/1201"), () -> client.invoices().get(1201)),
        "find client",
        new Call<>(get("/Client/44"), () -> client.customers().find(44)),
        "find invoice",
        new Call<>(
            get("/Invoice/1201"), () -> HaloPsa.of(client).findInvoice(Api.IDS.invoice(1201))),
        "login",
        new Call<>(
            post("/auth/token"),
            () -> HaloOffice.clientOf(extension.fake()).build().invoices().get(1201)));
  }

  @Override
  protected Map<String, Call<Supplier<Pull<?>>>> lists() {
    return Map.of(
        "list invoices",
        new Call<>(get("/Invoice"), () -> client.invoices().list(HaloQuery.all()).pull()),
        "list payments",
        new Call<>(get("/InvoicePayment"), () -> client.payments().list(1201).pull()),
        "invoices",
        new Call<>(get("/Invoice"), () -> HaloPsa.of(client).invoices(InvoiceQuery.all())),
        "customers",
        new Call<>(get("/Client"), () -> HaloPsa.of(client).customers()));
  }

  @Override
  protected Call<Executable> write() {
    NewHaloPayment payment =
        NewHaloPayment.builder()
            .invoiceId(1201)
            .amount(BigDecimal.ONE)
            .date(HaloOffice.PAID_ON)
            .build();
    return new Call<>(post("/InvoicePayment"), () -> client.payments().record(payment));
  }

  @Override
  protected long written() {
    return extension.fake().payments(1201).size();
  }
}
