package io.mspbilling.psa.connectwise;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import okhttp3.HttpUrl;

/** What tests of this module share: a client of a fake office, and payments for it. */
public final class Office {
  public static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);

  private Office() {}

  /** A clock at the office's now. */
  public static VirtualClock clock() {
    return VirtualClock.at("2026-03-20T12:00:00Z");
  }

  /** Settings of a client of the fake; nothing waits. */
  public static ConnectWiseClientBuilder clientOf(FakeConnectWise fake) {
    VirtualClock waits = clock();
    return ConnectWiseClient.builder()
        .baseUrl(HttpUrl.get(fake.url().toString()))
        .companyId(fake.companyId())
        .keys(Secret.of(fake.publicKey()), Secret.of(fake.privateKey()))
        .clientId(fake.clientId())
        .clock(clock())
        .ticker(Ticker.of(waits, waits::advance));
  }

  /** The same, for tests in which the fake falls silent: a second of it is enough. */
  public static ConnectWiseClientBuilder impatientClientOf(FakeConnectWise fake) {
    return clientOf(fake)
        .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(1)).build());
  }

  /** A payment to be recorded; the same facts always have the same key. */
  public static PaymentRecord payment(long invoice, String amount) {
    EffectKey key =
        EffectKey.derive(
            TenantId.of("acme"), "psa-payment", List.of(Long.toString(invoice), amount));
    return new PaymentRecord(
        key,
        Api.IDS.invoice(invoice),
        Money.of(amount, "USD"),
        PAID_ON,
        Rail.ACH,
        new PaymentId(SystemName.of("stripe"), "ch_1"));
  }

  /** Adds companies with ids from 1 on, named {@code Company 1} and so on. */
  public static FakeConnectWise withCompanies(FakeConnectWise fake, int count) {
    for (int id = 1; id <= count; id++) {
      addCompany(fake, id, "Company " + id);
    }
    return fake;
  }

  /** Adds one company. */
  public static void addCompany(FakeConnectWise fake, long id, String name) {
    FakeObject company =
        FakeJson.object()
            .with("id", id)
            .with("identifier", "C" + id)
            .with("name", name)
            .with("addressLine1", "1 Main St");
    fake.load(FakeJson.object().with("companies", FakeJson.array(company)).print());
  }
}
