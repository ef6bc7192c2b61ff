package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.connectwise.finance.NewPayment;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.contract.HostileAnswersContract;
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
class ConnectWiseHostileAnswersTest extends HostileAnswersContract {
  private static final long INVOICE = 10423;

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(Office.clock()));

  private ConnectWiseClient client;

  @BeforeEach
  void load() {
    client = Office.impatientClientOf(extension.fake().loadSmallOffice()).build();
  }

  @Override
  protected FakeVendor fake() {
    return extension.fake();
  }

  @Override
  protected List<String> frames() {
    return List.of("invoice");
  }

  @Override
  protected Map<String, Call<Executable>> reads() {
    return Map.of(
        "get invoice",
        new Call<>(get("/invoices/*"), () -> client.invoices().get(INVOICE)),
        "get invoice with lines",
        new Call<>(get("/info/invoice/*"), () -> client.invoices().detail(INVOICE)),
        "find company",
        new Call<>(get("/companies/*"), () -> client.companies().find(250)),
        "find invoice",
        new Call<>(
            get("/info/invoice/*"),
            () -> ConnectWisePsa.of(client).findInvoice(Api.IDS.invoice(INVOICE))));
  }

  @Override
  protected Map<String, Call<Supplier<Pull<?>>>> lists() {
    return Map.of(
        "list invoices",
        new Call<>(get("/invoices"), () -> client.invoices().list(Condition.everything()).pull()),
        "list payments",
        new Call<>(get("/payments"), () -> client.invoices().payments(INVOICE).list().pull()),
        "invoices",
        new Call<>(get("/invoices"), () -> ConnectWisePsa.of(client).invoices(InvoiceQuery.all())),
        "customers",
        new Call<>(get("/companies"), () -> ConnectWisePsa.of(client).customers()));
  }

  @Override
  protected Call<Executable> write() {
    NewPayment payment = NewPayment.builder().amount(BigDecimal.ONE).paidOn(Office.PAID_ON).build();
    return new Call<>(post("/payments"), () -> client.invoices().payments(INVOICE).record(payment));
  }

  @Override
  protected long written() {
    return extension.fake().payments(INVOICE).size();
  }
}
