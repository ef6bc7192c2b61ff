package io.mspbilling.psa.superops;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import okhttp3.HttpUrl;

/** What tests of this module share: a client of a fake, and payments for it. */
final class SuperOpsOffice {
  /** Invoices of the small office: one of each status but paid. */
  static final long ALDER = 7_930_001_110_001_110_001L;

  static final long OVERDUE = ALDER + 1;
  static final long DRAFT = ALDER + 2;
  static final long VOID = ALDER + 3;

  static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);

  static final SuperOpsPsaSettings SETTINGS =
      SuperOpsPsaSettings.builder().currency(Currency.getInstance("USD")).build();

  private SuperOpsOffice() {}

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

  /** A clock at the office's now. */
  static VirtualClock clock() {
    return VirtualClock.at("2026-03-20T12:00:00Z");
  }

  /** Settings of a client of the fake; waits pass on the clock, silence is noticed soon. */
  static SuperOpsClientBuilder clientOf(FakeSuperOps fake, VirtualClock clock) {
    return SuperOpsClient.builder()
        .baseUrl(HttpUrl.get(fake.apiUrl().toString()))
        .subdomain(FakeSuperOps.SUBDOMAIN)
        .token(Secret.of(FakeSuperOps.TOKEN))
        .clock(clock)
        .ticker(Ticker.of(clock, clock::advance))
        .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(1)).build());
  }
}
