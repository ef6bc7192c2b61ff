package io.mspbilling.psa.syncro;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import okhttp3.HttpUrl;

/** What tests of this module share: a client of a fake account, and payments for it. */
final class SyncroOffice {
  static final Currency USD = Currency.getInstance("USD");
  static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);

  private SyncroOffice() {}

  /** A clock at the office's now. */
  static VirtualClock clock() {
    return VirtualClock.at("2026-03-20T12:00:00Z");
  }

  /** Settings of a client of the fake; nothing waits, and silence is noticed after a second. */
  static SyncroClientBuilder clientOf(FakeSyncro fake) {
    VirtualClock waits = clock();
    Ticker ticker = Ticker.of(waits, waits::advance);
    return SyncroClient.builder()
        .baseUrl(HttpUrl.get(fake.apiUrl().toString()))
        .token(Secret.of(FakeSyncro.TOKEN))
        .rateBudget(SyncroClient.hostBudget().ticker(ticker).build())
        .clock(clock())
        .ticker(ticker)
        .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(1)).build());
  }

  /** The PSA behind a client, in US dollars. */
  static SyncroPsa psa(SyncroClient client) {
    return SyncroPsa.of(client, SyncroPsaSettings.builder().currency(USD).build());
  }

  /** A payment to be recorded; the same facts always have the same key. */
  static PaymentRecord payment(long invoice, String amount) {
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
}
