package io.mspbilling.psa.syncro;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.psa.syncro.billing.SyncroPayment;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import io.mspbilling.testkit.syncro.SyncroQuirk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** New payments are found at whichever end of the list they are, and without reading it whole. */
class RecentPaymentsTest {
  private static final int PAGES = 8;
  private static final int PAGE_SIZE = 25;

  private final VirtualClock clock = SyncroOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(clock));

  private FakeSyncro fake;
  private Instant since = Instant.EPOCH;
  private long newest;

  @BeforeEach
  void enter() {
    fake = extension.fake();
    fake.settings().requestsPerMinute(100_000);
    long customer = fake.add("customers", "{\"business_name\":\"Alder Dental\"}");
    String payment = "{\"customer_id\":%d,\"payment_amount\":1}".formatted(customer);
    for (int i = 0; i < PAGES * PAGE_SIZE; i++) {
      clock.advance(Duration.ofHours(1));
      newest = fake.add("payments", payment);
    }
    since = clock.instant().minus(Duration.ofHours(30));
  }

  @Test
  void fromTheEndOfAListThatBeginsWithTheOldest() {
    readsTheNewestIn(2 + 2 * 3);
  }

  @Test
  void fromTheBeginningOfAListThatBeginsWithTheNewest() {
    fake.settings().with(SyncroQuirk.PAYMENTS_NEWEST_FIRST);
    readsTheNewestIn(2 + 2 * 3);
  }

  @Test
  void allOfAListWithoutAnOrder() {
    fake.settings().with(SyncroQuirk.PAYMENTS_IN_NO_ORDER);
    readsTheNewestIn(2 + 2 * PAGES);
  }

  /** Each page is read twice, but for the two that tell where the newest are. */
  private void readsTheNewestIn(int calls) {
    List<Long> ids =
        SyncroOffice.clientOf(fake).build().payments().since(since).records().stream()
            .map(SyncroPayment::id)
            .toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .contains(newest, newest - 30)
        .hasSizeGreaterThanOrEqualTo(31);
    assertThat(fake.arrivals().count(get("/payments"))).isEqualTo(calls);
  }
}
