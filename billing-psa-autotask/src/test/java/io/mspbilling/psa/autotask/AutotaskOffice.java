package io.mspbilling.psa.autotask;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.FakeAutotask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import okhttp3.HttpUrl;

/** What tests of this module share: a client of a fake, and payments for it. */
final class AutotaskOffice {
  static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);

  /** Settings under which payments bear our stamp. */
  static final AutotaskPsaSettings STAMPED =
      AutotaskPsaSettings.builder().stampsPayments(true).build();

  private AutotaskOffice() {}

  /** A clock at the office's now. */
  static VirtualClock clock() {
    return VirtualClock.at("2026-03-20T12:00:00Z");
  }

  /** Settings of a client of the fake; nothing waits, and silence is noticed after a second. */
  static AutotaskClientBuilder clientOf(FakeAutotask fake) {
    VirtualClock waits = clock();
    return AutotaskClient.builder()
        .zoneLookUp(HttpUrl.get(fake.lookUpUrl().toString()))
        .credentials(
            FakeAutotask.USER_NAME,
            Secret.of(FakeAutotask.SECRET),
            Secret.of(FakeAutotask.INTEGRATION_CODE))
        .clock(clock())
        .ticker(Ticker.of(waits, waits::advance))
        .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(1)).build());
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
