package io.mspbilling.psa.syncro;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.syncro.billing.NewSyncroPayment;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.contract.HostileAnswersContract;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What every client makes of hostile answers, kept by this one. */
class SyncroHostileAnswersTest extends HostileAnswersContract {
  private static final long ID = 1_700_000_101L;

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(SyncroOffice.clock()));

  private SyncroClient client;

  @BeforeEach
  void load() {
    extension.fake().loadSmallOffice().settings().requestsPerMinute(100_000);
    client = SyncroOffice.clientOf(extension.fake()).build();
  }

  @Override
  protected FakeVendor fake() {
    return extension.fake();
  }

  @Override
  protected List<String> frames() {
    return List.of("invoices", "invoice", "payment", "payments", "invoice.payments");
  }

  @Override
  protected Map<String, Call<Executable>> reads() {
    return Map.of(
        "get invoice",
        new Call<>(get("/invoices/*"), () -> client.invoices().get(ID)),
        "find customer",
        new Call<>(get("/customers/30001"), () -> client.customers().find(30001)),
        "find invoice",
        new Call<>(
            get("/invoices/*"), () -> SyncroOffice.psa(client).findInvoice(Api.IDS.invoice(ID))),
        "account",
        new Call<>(get("/me"), () -> client.account()));
  }

  @Override
  protected Map<String, Call<Supplier<Pull<?>>>> lists() {
    return Map.of(
        "list invoices",
        new Call<>(get("/invoices"), () -> client.invoices().list().pull()),
        "list payments",
        new Call<>(get("/invoices/*"), () -> client.payments().list(ID).pull()),
        "recent payments",
        new Call<>(get("/payments"), () -> client.payments().since(Instant.EPOCH)),
        "invoices",
        new Call<>(get("/invoices"), () -> SyncroOffice.psa(client).invoices(InvoiceQuery.all())),
        "customers",
        new Call<>(get("/customers"), () -> SyncroOffice.psa(client).customers()));
  }

  @Override
  protected Call<Executable> write() {
    NewSyncroPayment payment =
        NewSyncroPayment.builder()
            .customerId(30001)
            .invoiceId(ID)
            .amount(BigDecimal.ONE)
            .method("Check")
            .build();
    return new Call<>(post("/payments"), () -> client.payments().record(payment));
  }

  @Override
  protected long written() {
    return extension.fake().payments(ID).size();
  }
}
