package io.mspbilling.examples;

import io.mspbilling.http.Secret;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectState;
import io.mspbilling.psa.autotask.AutotaskClient;
import io.mspbilling.psa.autotask.AutotaskClientBuilder;
import io.mspbilling.psa.autotask.AutotaskPsa;
import io.mspbilling.psa.autotask.AutotaskPsaSettings;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.autotask.FakeAutotask;
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

/** An office on Autotask PSA, which has no payments: an invoice has a paid date, or has none. */
final class OnAutotask implements OfficePsa {
  private static final int DAY = 10;

  private final FakeAutotask fake;

  OnAutotask(InstantSource clock) {
    fake = new FakeAutotask(clock);
    fake.settings().callsPerHour(Integer.MAX_VALUE);
  }

  static Psa reader(PsaVendor.Login login, InstantSource clock) {
    return AutotaskPsa.of(client(login, clock).build());
  }

  /** Stamps what it pays: nobody else here uses that field, so it tells who set a paid date. */
  static Psa worker(PsaVendor.Login login, InstantSource clock) {
    return AutotaskPsa.of(
        client(login, clock).rateBudget(Connections.budget("autotask")).build(),
        AutotaskPsaSettings.builder().stampsPayments(true).build());
  }

  private static AutotaskClientBuilder client(PsaVendor.Login login, InstantSource clock) {
    AutotaskClientBuilder client =
        AutotaskClient.builder()
            .credentials(
                login.value("USER_NAME"),
                Secret.of(login.value("SECRET")),
                Secret.of(login.value("INTEGRATION_CODE")))
            .clock(clock);
    return login.names("URL")
        ? client.zone(HttpUrl.get(login.value("URL")))
        : client.zoneLookUp(HttpUrl.get("https://" + login.value("HOST") + "/atservicesrest"));
  }

  @Override
  public FakeVendor server() {
    return fake;
  }

  @Override
  public Map<String, String> login() {
    return Map.of(
        "AUTOTASK_URL", fake.zoneUrl().toString(),
        "AUTOTASK_USER_NAME", FakeAutotask.USER_NAME,
        "AUTOTASK_SECRET", FakeAutotask.SECRET,
        "AUTOTASK_INTEGRATION_CODE", FakeAutotask.INTEGRATION_CODE);
  }

  @Override
  public void enter(FakeObject records) {
    fake.load(MovedToAutotask.of(records).print());
  }

  /** All of each invoice that is neither void nor has a paid date. */
  @Override
  public Map<String, BigDecimal> receivables() {
    return Map.of(
        "USD", fake.receivables().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** A paid date is ours if the stamp beside it is of the same day. */
  @Override
  public Stream<String> marks(InvoiceId invoice) {
    FakeObject row = fake.invoice(Long.parseLong(invoice.value()));
    return row
        .text("paidDate")
        .map(date -> date.substring(0, DAY))
        .filter(
            day -> row.text("webServiceDate").filter(stamp -> stamp.startsWith(day)).isPresent())
        .map(day -> MARK + invoice.value() + "/" + day)
        .stream();
  }

  @Override
  public String mark(EffectState<PaymentRecord, PaymentId> recorded) {
    return MARK + recorded.result().orElseThrow().value();
  }

  @Override
  public RequestPattern recordsPayment() {
    return FakeRequest.patch("/Invoices");
  }

  /** There are no amounts: with a check, of whatever amount, the invoice is marked as paid. */
  @Override
  public void enterCheck(InvoiceId invoice, String amount, LocalDate on) {
    fake.markPaidByHand(Long.parseLong(invoice.value()), on);
  }
}
