package io.mspbilling.examples;

import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.syncro.SyncroClient;
import io.mspbilling.psa.syncro.SyncroClientBuilder;
import io.mspbilling.psa.syncro.SyncroPsa;
import io.mspbilling.psa.syncro.SyncroPsaSettings;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.syncro.FakeSyncro;
import io.mspbilling.worklist.ExceptionRow;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** An office on Syncro. */
final class OnSyncro implements OfficePsa {
  private static final Pattern TAKE_BACK =
      Pattern.compile("take back syncro:([0-9]+) .*delete it there by hand");

  private final FakeSyncro fake;

  OnSyncro(InstantSource clock) {
    fake = new FakeSyncro(clock);
    fake.settings().requestsPerMinute(Integer.MAX_VALUE);
  }

  static Psa reader(PsaVendor.Login login, InstantSource clock) {
    return psa(login, clock, SyncroClient.hostBudget().build());
  }

  static Psa worker(PsaVendor.Login login, InstantSource clock) {
    return psa(login, clock, Connections.budget("syncro"));
  }

  private static Psa psa(PsaVendor.Login login, InstantSource clock, RateBudget budget) {
    SyncroClientBuilder client =
        SyncroClient.builder()
            .token(Secret.of(login.value("TOKEN")))
            .rateBudget(budget)
            .clock(clock);
    SyncroClientBuilder there =
        login.names("URL")
            ? client.baseUrl(HttpUrl.get(login.value("URL")))
            : client.baseUrl(HttpUrl.get("https://" + login.value("HOST") + "/api/v1"));
    return SyncroPsa.of(
        there.build(),
        SyncroPsaSettings.builder()
            .currency(Currency.getInstance(login.value("CURRENCY")))
            .build());
  }

  @Override
  public FakeVendor server() {
    return fake;
  }

  @Override
  public Map<String, String> login() {
    return Map.of(
        "SYNCRO_URL",
        fake.apiUrl().toString(),
        "SYNCRO_TOKEN",
        FakeSyncro.TOKEN,
        "SYNCRO_CURRENCY",
        "USD");
  }

  @Override
  public void enter(FakeObject records) {
    fake.load(MovedToSyncro.of(records).print());
  }

  @Override
  public Map<String, BigDecimal> receivables() {
    return Map.of("USD", fake.receivables());
  }

  @Override
  public Stream<String> marks(InvoiceId invoice) {
    return fake.payments(Long.parseLong(invoice.value())).stream()
        .flatMap(payment -> payment.text("ref_num").stream());
  }

  @Override
  public RequestPattern recordsPayment() {
    return FakeRequest.post("payments");
  }

  @Override
  public void enterCheck(InvoiceId invoice, String amount, LocalDate on) {
    long unused = fake.applyPaymentByHand(Long.parseLong(invoice.value()), amount, on, "Check");
  }

  /** Payments are taken back at Syncro's own pages only. */
  @Override
  public boolean heed(List<ExceptionRow> rows) {
    List<Long> payments =
        rows.stream()
            .flatMap(row -> TAKE_BACK.matcher(row.facts()).results())
            .map(match -> Long.valueOf(match.group(1)))
            .toList();
    payments.forEach(payment -> fake.delete("payments", payment));
    return !payments.isEmpty();
  }
}
