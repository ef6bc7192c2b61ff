package io.mspbilling.psa.superops;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.time.Duration;
import okhttp3.HttpUrl;

/** What tests of this module share: a client of a fake. */
final class SuperOpsOffice {
  /** Invoices of the small office: one of each status but paid. */
  static final long ALDER = 7_930_001_110_001_110_001L;

  static final long OVERDUE = ALDER + 1;
  static final long DRAFT = ALDER + 2;
  static final long VOID = ALDER + 3;

  private SuperOpsOffice() {}

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
