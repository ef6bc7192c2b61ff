package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.http.RetryRules.Decision;
import io.mspbilling.http.RetryRules.Failing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final RetryRules rules = RetryRules.STANDARD;

  private Decision decide(
      int attempt, Failing failing, @Nullable Duration asked, Duration elapsed) {
    return rules.decide(
        attempt, failing, Optional.ofNullable(asked), elapsed, new SplittableRandom(1));
  }

  @Test
  void whatIsForGoodIsNeverTriedAgain() {
    assertThat(decide(1, Failing.FOR_GOOD, Duration.ZERO, Duration.ZERO)).isEqualTo(Decision.STOP);
  }

  @Test
  void triesEndWithTheirNumber() {
    assertThat(decide(2, Failing.FOR_NOW, null, Duration.ZERO).again()).isTrue();
    assertThat(decide(3, Failing.FOR_NOW, null, Duration.ZERO).again()).isFalse();
  }

  @Test
  void triesEndWithTheDeadline() {
    Duration asked = Duration.ofSeconds(30);
    assertThat(decide(1, Failing.FOR_NOW, asked, Duration.ofSeconds(89)).again()).isTrue();
    assertThat(decide(1, Failing.FOR_NOW, asked, Duration.ofSeconds(90)).again()).isFalse();
  }

  @Test
  void askedWaitIsKeptToUnlessItIsUnbearable() {
    Duration bearable = Duration.ofSeconds(60);
    assertThat(decide(1, Failing.THROTTLED, bearable, Duration.ZERO))
        .isEqualTo(new Decision(true, bearable));
    assertThat(decide(1, Failing.THROTTLED, bearable.plusNanos(1), Duration.ZERO).again())
        .isFalse();
  }

  @Test
  void settingsThatMakeNoSenseCannotBeBuilt() {
    assertThatThrownBy(() -> RetryRules.builder().maxAttempts(0).build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> RetryRules.builder().deadline(Duration.ZERO).build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> HttpLimits.builder().callTimeout(Duration.ofSeconds(-1)).build())
        .isInstanceOf(IllegalStateException.class);
  }

  /** Header, then the wait in seconds before the second try, or what is reported instead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|7|",
        "'Sun, 01 Mar 2026 12:00:09 GMT'|9|",
        "'Sun, 01 Mar 2026 11:00:00 GMT'|0|",
        "0|0|",
        "000|0|",
        "-1|own|",
        "abc|own|",
        "''|own|",
        "7.5|own|",
        "١|own|",
        "60|60|",
        "61||PT1M1S",
        "1000000000000||PT8784H",
        "99999999999999999999999999999||PT8784H",
        "'Mon, 01 Mar 2027 12:00:00 GMT'||PT8760H"
      })
  void everyRetryAfterIsHonouredOrReported(
      String header, @Nullable String seconds, @Nullable String reported) {
    VirtualTicker ticker = new VirtualTicker();
    try (FakeVendor vendor = new FakeVendor().start()) {
      VendorHttp http = vendor.http(ticker).clock(InstantSource.fixed(NOW)).build();
      vendor.then(
          FakeVendor.ok("").newBuilder().code(429).addHeaderLenient("Retry-After", header).build());
      HttpCall call = HttpCall.get("list").path("x").build();
      if (reported != null) {
        assertThatThrownBy(() -> http.send(call))
            .isInstanceOfSatisfying(
                ThrottledException.class,
                e -> assertThat(e.retryAfter()).contains(Duration.parse(reported)));
        assertThat(vendor.arrivals()).hasSize(1);
        return;
      }
      http.send(call);
      assertThat(vendor.arrivals()).hasSize(2);
      if (seconds == null || seconds.equals("own")) {
        assertThat(ticker.pauses()).hasSize(1);
        assertThat(ticker.pauses().get(0))
            .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
      } else {
        assertThat(ticker.pauses().stream().reduce(Duration.ZERO, Duration::plus))
            .isEqualTo(Duration.ofSeconds(Long.parseLong(seconds)));
      }
    }
  }

  @Test
  void missingRetryAfterMeansOurOwnWait() {
    VirtualTicker ticker = new VirtualTicker();
    try (FakeVendor vendor = new FakeVendor().start()) {
      vendor.then(FakeVendor.status(429)).then(FakeVendor.status(429)).then(FakeVendor.status(429));
      VendorHttp http = vendor.http(ticker).build();
      assertThatThrownBy(() -> http.send(HttpCall.get("list").path("x").build()))
          .isInstanceOf(ThrottledException.class);
      assertThat(vendor.arrivals()).hasSize(3);
      assertThat(ticker.pauses().get(1)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }
  }

  @Test
  void wholeCallEndsWithItsDeadlineHoweverManyTriesAreLeft() {
    VirtualTicker ticker = new VirtualTicker();
    RetryRules patient =
        RetryRules.builder().maxAttempts(100).deadline(Duration.ofSeconds(45)).build();
    try (FakeVendor vendor = new FakeVendor().start()) {
      for (int i = 0; i < 100; i++) {
        vendor.then(FakeVendor.status(503, "Retry-After", "10"));
      }
      VendorHttp http = vendor.http(ticker).retryRules(patient).build();
      assertThatThrownBy(() -> http.send(HttpCall.get("list").path("x").build()))
          .isInstanceOf(UnreachableException.class);
      assertThat(vendor.arrivals()).hasSize(5);
      assertThat(ticker.pauses()).hasSize(4);
    }
  }
}
