package io.mspbilling.psa.syncro;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.time.Duration;
import java.time.LocalDate;
import okhttp3.HttpUrl;

/** What tests of this module share: a client of a fake account, and payments for it. */
final class SyncroOffice {
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
}
