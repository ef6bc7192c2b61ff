package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.testkit.http.FakeRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final int THREADS = 8;
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void expiredTokenIsRefreshedOnceForManyThreads() throws Exception {
    sample.client.preferences();
    sample.quickBooks.expireAccessTokens();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Long>> counts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      counts.add(
          threads.submit(
              () -> {
                start.await();
                return sample.client.customers().count(QuickBooksQuery.all());
              }));
    }
    start.countDown();
    for (Future<Long> count : counts) {
      assertThat(count.get()).isEqualTo(2);
    }
    threads.shutdown();

    assertThat(sample.quickBooks.arrivals().count(FakeRequest.post("/tokens/bearer"))).isOne();
  }

  @Test
  void deadRefreshTokenAsksSomebodyToReconnect() {
    sample.quickBooks.disconnect();

    assertThatThrownBy(() -> sample.client.preferences())
        .isInstanceOfSatisfying(
            AuthenticationException.class, e -> assertThat(e.fault()).isEqualTo(Fault.SETUP));
    assertThat(sample.quickBooks.arrivals().count(FakeRequest.post("/tokens/bearer"))).isOne();
  }

  @Test
  void lostRefreshIsRepeatedHoursLaterAndTheConnectionLives() {
    sample.quickBooks.expireAccessTokens();
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.post("/tokens/bearer"), io.mspbilling.testkit.http.Fault.cutAfterCommit());
    assertThatThrownBy(() -> sample.client.preferences()).isInstanceOf(BillingException.class);

    sample.clock.advance(Duration.ofHours(20));

    assertThat(sample.client.preferences().homeCurrency().getCurrencyCode()).isEqualTo("USD");
  }

  @Test
  void onlyQuickBooksItselfEndsAConnectionAfterALostRefresh() {
    sample.quickBooks.expireAccessTokens();
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.post("/tokens/bearer"), io.mspbilling.testkit.http.Fault.cutAfterCommit());
    assertThatThrownBy(() -> sample.client.preferences()).isInstanceOf(BillingException.class);

    sample.clock.advance(Duration.ofDays(3));

    assertThatThrownBy(() -> sample.client.preferences())
        .isInstanceOfSatisfying(
            AuthenticationException.class,
            e -> assertThat(e.vendorCode()).contains("invalid_grant"));
  }

  @Test
  void nothingThatIsPrintedHoldsASecret() {
    assertThat(sample.client + " " + sample.books).doesNotContain("access-", "refresh-", "fake-");
  }
}
