package io.mspbilling.examples;

import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.halo.HaloClient;
import io.mspbilling.psa.halo.HaloClientBuilder;
import io.mspbilling.psa.halo.HaloPsa;
import io.mspbilling.psa.halo.HaloPsaSettings;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** An office on HaloPSA. */
final class OnHalo implements OfficePsa {
  private final FakeHalo fake;

  OnHalo(InstantSource clock) {
    fake = new FakeHalo(clock);
    fake.settings().requestsPerWindow(Integer.MAX_VALUE);
  }

  /** Asks for no right to write, as the application need not have one. */
  static Psa reader(PsaVendor.Login login, InstantSource clock) {
    return HaloPsa.of(
        client(login, clock)
            .scopes("read:customers read:invoices read:contracts read:items")
            .build());
  }

  static Psa worker(PsaVendor.Login login, InstantSource clock) {
    return HaloPsa.of(
        client(login, clock).rateBudget(Connections.budget("halopsa")).build(),
        HaloPsaSettings.builder().putAllPaymentMethods(MovedToHalo.METHODS).build());
  }

  private static HaloClientBuilder client(PsaVendor.Login login, InstantSource clock) {
    HaloClientBuilder client =
        HaloClient.builder()
            .credentials(login.value("CLIENT_ID"), Secret.of(login.value("CLIENT_SECRET")))
            .clock(clock);
    HaloClientBuilder there =
        login.names("URL")
            ? client.baseUrl(HttpUrl.get(login.value("URL")))
            : client.host(login.value("HOST"));
    return login.names("TENANT") ? there.tenant(login.value("TENANT")) : there;
  }

  @Override
  public FakeVendor server() {
    return fake;
  }

  @Override
  public Map<String, String> login() {
    return Map.of(
        "HALO_URL", fake.apiUrl().toString(),
        "HALO_TENANT", FakeHalo.TENANT,
        "HALO_CLIENT_ID", FakeHalo.CLIENT_ID,
        "HALO_CLIENT_SECRET", FakeHalo.CLIENT_SECRET);
  }

  @Override
  public void enter(FakeObject records) {
    fake.load(MovedToHalo.of(records).print());
  }

  @Override
  public Map<String, BigDecimal> receivables() {
    return fake.receivables();
  }

  @Override
  public Stream<String> marks(InvoiceId invoice) {
    return fake.payments(Long.parseLong(invoice.value())).stream()
        .flatMap(payment -> payment.text("thirdpartyid").stream());
  }

  @Override
  public RequestPattern recordsPayment() {
    return FakeRequest.post("InvoicePayment");
  }

  @Override
  public void enterCheck(InvoiceId invoice, String amount, LocalDate on) {
    long unused = fake.applyPaymentByHand(Long.parseLong(invoice.value()), amount, on);
  }
}
