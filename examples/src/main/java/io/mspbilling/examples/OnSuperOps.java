package io.mspbilling.examples;

import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.superops.SuperOpsClient;
import io.mspbilling.psa.superops.SuperOpsClientBuilder;
import io.mspbilling.psa.superops.SuperOpsPsa;
import io.mspbilling.psa.superops.SuperOpsPsaSettings;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** An office on SuperOps, which has no payments: an invoice is marked as paid, or is not. */
final class OnSuperOps implements OfficePsa {
  private final FakeSuperOps fake;

  OnSuperOps(InstantSource clock) {
    fake = new FakeSuperOps(clock);
    fake.settings().requestsPerMinute(Integer.MAX_VALUE);
  }

  static Psa reader(PsaVendor.Login login, InstantSource clock) {
    return SuperOpsPsa.of(client(login, clock).build(), settings(login));
  }

  /** This account lets invoices be set back. */
  static Psa worker(PsaVendor.Login login, InstantSource clock) {
    return SuperOpsPsa.of(
        client(login, clock).rateBudget(Connections.budget("superops")).build(),
        settings(login).withReopensInvoices(true));
  }

  private static SuperOpsClientBuilder client(PsaVendor.Login login, InstantSource clock) {
    String url =
        login.names("URL") ? login.value("URL") : "https://" + login.value("HOST") + "/msp";
    return SuperOpsClient.builder()
        .baseUrl(HttpUrl.get(url))
        .subdomain(login.value("SUBDOMAIN"))
        .token(Secret.of(login.value("TOKEN")))
        .clock(clock);
  }

  private static SuperOpsPsaSettings settings(PsaVendor.Login login) {
    return SuperOpsPsaSettings.builder()
        .currency(Currency.getInstance(login.value("CURRENCY")))
        .build();
  }

  @Override
  public FakeVendor server() {
    return fake;
  }

  @Override
  public Map<String, String> login() {
    return Map.of(
        "SUPEROPS_URL",
        fake.apiUrl().toString(),
        "SUPEROPS_SUBDOMAIN",
        FakeSuperOps.SUBDOMAIN,
        "SUPEROPS_TOKEN",
        FakeSuperOps.TOKEN,
        "SUPEROPS_CURRENCY",
        "USD");
  }

  @Override
  public void enter(FakeObject records) {
    fake.load(MovedToSuperOps.of(records).print());
  }

  @Override
  public Map<String, BigDecimal> receivables() {
    return Map.of("USD", fake.receivables());
  }

  @Override
  public Stream<String> marks(InvoiceId invoice) {
    FakeObject row = fake.invoice(Long.parseLong(invoice.value()));
    return row
        .text("paymentReference")
        .filter(reference -> row.text("statusEnum").filter("PAID"::equals).isPresent())
        .stream();
  }

  @Override
  public RequestPattern recordsPayment() {
    return FakeSuperOps.operation("updateInvoice");
  }

  @Override
  public void enterCheck(InvoiceId invoice, String amount, LocalDate on) {
    fake.payByHand(Long.parseLong(invoice.value()), amount, on, "check");
  }
}
