package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.http.CallWait.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody waits without knowing it, or longer than he said. */
class WaitingTest {
  private static final HttpCall LIST = HttpCall.get("list things").path("things").build();

  private final FakeVendor vendor = new FakeVendor().start();
  private final VirtualTicker ticker = new VirtualTicker();
  private final List<CallWait> heard = new ArrayList<>();
  private final CallListener listener =
      new CallListener() {
        @Override
        public void waiting(CallWait wait) {
          assertThat(ticker.pauses().stream().filter(wait.time()::equals))
              .as("told before it is waited")
              .isEmpty();
          heard.add(wait);
        }
      };

  @AfterEach
  void close() {
    vendor.close();
  }

  private VendorHttpBuilder http() {
    return vendor.http(ticker).listener(listener);
  }

  private static CallWait wait(Reason reason, long seconds) {
    return new CallWait("fake", "list things", reason, Duration.ofSeconds(seconds));
  }

  @Test
  void isToldOfTheWaitThatTheVendorAskedFor() {
    vendor.then(FakeVendor.status(429, "Retry-After", "42"));

    assertThat(http().build().send(LIST).status()).isEqualTo(200);

    assertThat(heard).containsExactly(wait(Reason.NEXT_TRY, 42));
    assertThat(ticker.pauses()).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void isToldOfTheWaitForABudgetThatOthersUsedUp() {
    RateBudget shared =
        RateBudget.builder("shared").calls(1, Duration.ofSeconds(20)).ticker(ticker).build();
    vendor.http(ticker).budget(shared).build().send(LIST);

    http().budget(shared).build().send(LIST);

    assertThat(heard).containsExactly(wait(Reason.BUDGET_USED_UP, 20));
  }

  @Test
  void isToldThatOthersAreUnderWay() throws InterruptedException {
    RateBudget one = RateBudget.builder("one at once").concurrent(1).build();
    CountDownLatch waits = new CountDownLatch(1);
    AtomicReference<CallWait> told = new AtomicReference<>();
    CallListener hearing =
        new CallListener() {
          @Override
          public void waiting(CallWait wait) {
            told.set(wait);
            waits.countDown();
          }
        };
    VendorHttp http = vendor.http(ticker).listener(hearing).budget(one).build();
    Thread caller = new Thread(() -> http.send(LIST));
    try (RateBudget.Permit held = one.enter("fake", "other", Duration.ZERO, unheard -> {})) {
      assertThat(held).isNotNull();
      caller.start();
      waits.await();
    }
    caller.join();
    assertThat(told.get()).isEqualTo(wait(Reason.CALLS_UNDER_WAY, 60));
    assertThat(vendor.arrivals()).hasSize(1);
  }

  @Test
  void aCallThatIsToldNotToWaitFailsAtOnceAndSaysWhenItsTurnIs() {
    RateBudget shared =
        RateBudget.builder("shared").calls(1, Duration.ofSeconds(20)).ticker(ticker).build();
    VendorHttp http = http().budget(shared).build();
    http.send(LIST);

    assertThatThrownBy(() -> http.waitingAtMost(Duration.ZERO).send(LIST))
        .isInstanceOfSatisfying(
            ThrottledException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(20)));

    assertThat(heard).isEmpty();
    assertThat(ticker.pauses()).isEmpty();
    assertThat(vendor.arrivals()).hasSize(1);
    assertThat(http.send(LIST).status())
        .as("the place is still free for whoever waits")
        .isEqualTo(200);
  }

  @Test
  void aCallThatIsToldNotToWaitNeverWaitsForOthersToEnd() throws InterruptedException {
    RateBudget one = RateBudget.builder("one at once").concurrent(1).build();
    VendorHttp http = http().budget(one).build();
    try (RateBudget.Permit held = one.enter("fake", "other", Duration.ZERO, unheard -> {})) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> http.waitingAtMost(Duration.ZERO).send(LIST))
          .isInstanceOf(ThrottledException.class);
    }
    assertThat(heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aFailedCallIsNotTriedAgainAfterAWaitThatNobodyHasTimeFor(int status) {
    vendor.then(FakeVendor.status(status, "Retry-After", "6"));

    assertThatThrownBy(() -> http().build().waitingAtMost(Duration.ofSeconds(5)).send(LIST))
        .isInstanceOfAny(ThrottledException.class, UnreachableException.class);

    assertThat(heard).isEmpty();
    assertThat(vendor.arrivals()).hasSize(1);
  }

  @Test
  void allCallsOfOnePieceOfWorkShareItsTime() {
    VendorHttp http = http().build();
    VendorHttp hurried = http.waitingAtMost(Duration.ofSeconds(10));
    vendor.then(FakeVendor.status(429, "Retry-After", "6"));
    hurried.send(LIST);
    vendor.then(FakeVendor.status(429, "Retry-After", "6"));

    assertThatThrownBy(() -> hurried.send(LIST)).isInstanceOf(ThrottledException.class);

    assertThat(heard).containsExactly(wait(Reason.NEXT_TRY, 6));
    vendor.then(FakeVendor.status(503, "Retry-After", "7"));
    assertThat(http.send(LIST).status()).as("others wait as ever").isEqualTo(200);
  }

  @Test
  void aListenerThatFailsHarmsNoCall() {
    CallListener failing =
        new CallListener() {
          @Override
          public void waiting(CallWait wait) {
            throw new IllegalStateException("full disk");
          }
        };
    vendor.then(FakeVendor.status(429, "Retry-After", "3"));

    assertThat(vendor.http(ticker).listener(failing).build().send(LIST).status()).isEqualTo(200);
  }
}
