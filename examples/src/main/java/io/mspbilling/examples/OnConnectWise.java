package io.mspbilling.examples;

import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.ConnectWiseClientBuilder;
import io.mspbilling.psa.connectwise.ConnectWisePsa;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
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

/** An office on ConnectWise PSA. */
final class OnConnectWise implements OfficePsa {
  private final FakeConnectWise fake;

  OnConnectWise(InstantSource clock) {
    fake = new FakeConnectWise(clock);
  }

  static Psa reader(PsaVendor.Login login, InstantSource clock) {
    return ConnectWisePsa.of(client(login, clock).build());
  }

  static Psa worker(PsaVendor.Login login, InstantSource clock) {
    return ConnectWisePsa.of(
        client(login, clock).rateBudget(Connections.budget("connectwise")).build());
  }

  private static ConnectWiseClientBuilder client(PsaVendor.Login login, InstantSource clock) {
    ConnectWiseClientBuilder client =
        ConnectWiseClient.builder()
            .companyId(login.value("COMPANY"))
            .keys(Secret.of(login.value("PUBLIC_KEY")), Secret.of(login.value("PRIVATE_KEY")))
            .clientId(login.value("CLIENT_ID"))
            .clock(clock);
    return login.names("URL")
        ? client.baseUrl(HttpUrl.get(login.value("URL")))
        : client.host(login.value("HOST"));
  }

  @Override
  public FakeVendor server() {
    return fake;
  }

  @Override
  public Map<String, String> login() {
    return Map.of(
        "CONNECTWISE_URL", fake.url().toString(),
        "CONNECTWISE_COMPANY", fake.companyId(),
        "CONNECTWISE_PUBLIC_KEY", fake.publicKey(),
        "CONNECTWISE_PRIVATE_KEY", fake.privateKey(),
        "CONNECTWISE_CLIENT_ID", fake.clientId());
  }

  @Override
  public void enter(FakeObject records) {
    fake.load(records.print());
  }

  @Override
  public Map<String, BigDecimal> receivables() {
    return fake.receivables();
  }

  @Override
  public Stream<String> marks(InvoiceId invoice) {
    return fake.payments(Long.parseLong(invoice.value())).stream()
        .flatMap(payment -> payment.text("appliedBy").stream());
  }

  @Override
  public RequestPattern recordsPayment() {
    return FakeRequest.post("payments");
  }

  @Override
  public void enterCheck(InvoiceId invoice, String amount, LocalDate on) {
    long unused = fake.applyPaymentByHand(Long.parseLong(invoice.value()), amount, on, "Check");
  }
}
