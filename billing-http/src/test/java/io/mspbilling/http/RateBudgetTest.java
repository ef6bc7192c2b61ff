package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.ThrottledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RateBudgetTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void neverMoreUnderWayThanAllowedAndEverybodyGetsIn() throws Exception {
    RateBudget budget = RateBudget.builder("entity").concurrent(3).build();
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        futures.add(
            threads.submit(
                () -> {
                  try (RateBudget.Permit permit = budget.enter("fake", "call", LONG, told -> {})) {
                    assertThat(permit).isNotNull();
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    underWay.decrementAndGet();
                    done.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(done).hasValue(200);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void placeIsGivenBackWhenTheWaitForAStartIsTooLong() throws InterruptedException {
    VirtualTicker ticker = new VirtualTicker();
    RateBudget budget =
        RateBudget.builder("both")
            .concurrent(1)
            .calls(1, Duration.ofMinutes(1))
            .maxWait(Duration.ZERO)
            .ticker(ticker)
            .build();
    budget.enter("fake", "call", LONG, told -> {}).close();
    assertThatThrownBy(() -> budget.enter("fake", "call", LONG, told -> {}))
        .isInstanceOf(ThrottledException.class)
        .hasMessageContaining("own budget used up: both");
    ticker.advance(Duration.ofMinutes(1));
    budget.enter("fake", "call", LONG, told -> {}).close();
  }

  @Test
  void fullHouseEndsInATypedFailure() throws InterruptedException {
    RateBudget budget = RateBudget.builder("full").concurrent(1).maxWait(Duration.ZERO).build();
    try (RateBudget.Permit held = budget.enter("fake", "call", LONG, told -> {})) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> budget.enter("fake", "call", LONG, told -> {}))
          .isInstanceOfSatisfying(
              ThrottledException.class, e -> assertThat(e.retryAfter()).isEmpty());
    }
    budget.enter("fake", "call", LONG, told -> {}).close();
  }

  @Test
  void interruptWhileWaitingHoldsNoPlace() throws Exception {
    RateBudget budget = RateBudget.builder("one").concurrent(1).build();
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              try {
                budget.enter("fake", "call", LONG, told -> {}).close();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    try (RateBudget.Permit held = budget.enter("fake", "call", LONG, told -> {})) {
      assertThat(held).isNotNull();
      waiting.start();
      waiting.interrupt();
      interrupted.await();
    }
    budget.enter("fake", "call", Duration.ZERO, told -> {}).close();
  }

  @Test
  void throttlingOfOneCallerHoldsAllWhoShareTheBudget() {
    VirtualTicker ticker = new VirtualTicker();
    RateBudget shared = RateBudget.builder("egress address").ticker(ticker).build();
    try (FakeVendor vendor = new FakeVendor().start()) {
      VendorHttp one = vendor.http(ticker).budget(shared).retryRules(RetryRules.NONE).build();
      VendorHttp other = vendor.http(ticker).budget(shared).build();
      vendor.then(FakeVendor.status(429, "Retry-After", "20"));
      HttpCall call = HttpCall.get("list").path("x").build();
      assertThatThrownBy(() -> one.send(call)).isInstanceOf(ThrottledException.class);
      other.send(call);
      assertThat(ticker.pauses()).containsExactly(Duration.ofSeconds(20));
    }
  }

  @Test
  void budgetOfTheCallCountsBesideTheVendors() {
    VirtualTicker ticker = new VirtualTicker();
    RateBudget reports =
        RateBudget.builder("reports").calls(1, Duration.ofSeconds(10)).ticker(ticker).build();
    try (FakeVendor vendor = new FakeVendor().start()) {
      VendorHttp http = vendor.http(ticker).build();
      HttpCall report = HttpCall.get("report").path("x").budget(reports).build();
      http.send(report);
      http.send(HttpCall.get("list").path("x").build());
      http.send(report);
      assertThat(ticker.pauses()).containsExactly(Duration.ofSeconds(10));
    }
  }
}
