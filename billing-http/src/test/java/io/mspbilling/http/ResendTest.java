package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OkHttp repeats requests by itself in several ways. Counted here: not one of them happens. */
class ResendTest {
  private static final int TRIES = 3;

  private final FakeVendor vendor = new FakeVendor().start();
  private final VirtualTicker ticker = new VirtualTicker();
  private final VendorHttp http =
      vendor
          .http(ticker)
          .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(1)).build())
          .build();

  @AfterEach
  void close() {
    vendor.close();
  }

  private static HttpCallBuilder charge() {
    return HttpCall.post("charge").path("charges").json("{\"amount\":1}".getBytes(UTF_8));
  }

  private static HttpCall list() {
    return HttpCall.get("list").path("charges").build();
  }

  private void answerAlways(MockResponse response) {
    for (int i = 0; i < 10; i++) {
      vendor.then(response);
    }
  }

  private void warmUpPool() {
    http.send(list());
  }

  static Stream<Arguments> answers() {
    MockResponse cut =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    MockResponse silence =
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    Class<?> doubt = UnknownOutcomeException.class;
    Class<?> unreachable = UnreachableException.class;
    Class<?> unreadable = UnreadableException.class;
    return Stream.of(
        Arguments.of("408", FakeVendor.status(408), doubt, unreachable, TRIES),
        Arguments.of("425", FakeVendor.status(425), doubt, unreachable, TRIES),
        Arguments.of(
            "503 + 0", FakeVendor.status(503, "Retry-After", "0"), doubt, unreachable, TRIES),
        Arguments.of("500", FakeVendor.status(500), doubt, unreachable, TRIES),
        Arguments.of("502", FakeVendor.status(502), doubt, unreachable, TRIES),
        Arguments.of("504", FakeVendor.status(504), doubt, unreachable, TRIES),
        Arguments.of("522", FakeVendor.status(522), doubt, unreachable, TRIES),
        Arguments.of("301", FakeVendor.status(301, "Location", "/api/x"), doubt, unreadable, 1),
        Arguments.of("302", FakeVendor.status(302, "Location", "/api/x"), doubt, unreadable, 1),
        Arguments.of("303", FakeVendor.status(303, "Location", "/api/x"), doubt, unreadable, 1),
        Arguments.of("307", FakeVendor.status(307, "Location", "/api/x"), doubt, unreadable, 1),
        Arguments.of("308", FakeVendor.status(308, "Location", "/api/x"), doubt, unreadable, 1),
        Arguments.of(
            "401",
            FakeVendor.status(401, "WWW-Authenticate", "Basic realm=\"x\""),
            AuthenticationException.class,
            AuthenticationException.class,
            1),
        Arguments.of("cut", cut, doubt, unreachable, TRIES),
        Arguments.of("silence", silence, doubt, unreachable, TRIES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void oneShotWriteArrivesOnceOnAFreshConnection(
      String name, MockResponse answer, Class<?> write, Class<?> read, int reads) {
    answerAlways(answer);
    assertThat(catchThrowable(() -> http.send(charge().build()))).isInstanceOf(write);
    assertThat(vendor.arrivals()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void oneShotWriteArrivesOnceOnAPooledConnection(
      String name, MockResponse answer, Class<?> write, Class<?> read, int reads) {
    warmUpPool();
    answerAlways(answer);
    assertThat(catchThrowable(() -> http.send(charge().build()))).isInstanceOf(write);
    assertThat(vendor.arrivals()).hasSize(2);
    assertThat(vendor.arrivals().get(1).getConnectionIndex()).isZero();
    assertThat(vendor.arrivals().get(1).getExchangeIndex()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void readArrivesAsOftenAsTheRulesSay(
      String name, MockResponse answer, Class<?> write, Class<?> read, int reads) {
    answerAlways(answer);
    assertThat(catchThrowable(() -> http.send(list()))).isInstanceOf(read);
    assertThat(vendor.arrivals()).hasSize(reads);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void writeWithAKeyArrivesAsOftenAsAReadWithTheVerySameContent(
      String name, MockResponse answer, Class<?> write, Class<?> read, int reads) {
    answerAlways(answer);
    HttpCall call = charge().query("requestid", "k1").idempotent().build();
    assertThat(catchThrowable(() -> http.send(call))).isInstanceOf(write);
    assertThat(vendor.arrivals()).hasSize(reads);
    assertThat(vendor.arrivals())
        .allSatisfy(
            request -> {
              assertThat(request.getTarget()).isEqualTo("/api/charges?requestid=k1");
              assertThat(request.getBody().utf8()).isEqualTo("{\"amount\":1}");
            });
  }

  @Test
  void keyIsNotSentAgainOnceTheVendorMayHaveForgottenIt() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    VendorHttp fixed = vendor.http(ticker).clock(InstantSource.fixed(now)).build();
    answerAlways(FakeVendor.status(503, "Retry-After", "5"));
    HttpCall expired = charge().idempotentUntil(now.plusSeconds(5)).build();
    HttpCall remembered = charge().idempotentUntil(now.plusSeconds(6)).build();

    assertThat(catchThrowable(() -> fixed.send(expired)))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(vendor.arrivals()).hasSize(1);
    assertThat(catchThrowable(() -> fixed.send(remembered)))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(vendor.arrivals()).hasSize(1 + TRIES);
  }

  @Test
  void doubtOfAnEarlierTryOutlivesARefusalOfALaterOne() {
    vendor.then(FakeVendor.status(502)).then(FakeVendor.status(400));
    BillingException thrown =
        catchThrowableOfType(
            BillingException.class, () -> http.send(charge().idempotent().build()));
    assertThat(thrown).isInstanceOf(UnknownOutcomeException.class);
    assertThat(thrown.isMoneyInDoubt()).isTrue();
    assertThat(thrown.getSuppressed()).hasSize(1);
    assertThat(vendor.arrivals()).hasSize(2);
  }

  @Test
  void laterSuccessSettlesAnEarlierDoubt() {
    vendor.then(FakeVendor.status(502)).then(FakeVendor.ok("{\"id\":7}"));
    HttpAnswer answer = http.send(charge().idempotent().build());
    assertThat(answer.body()).asString(UTF_8).isEqualTo("{\"id\":7}");
  }

  @Test
  void interceptorOfTheCallersClientCannotSendAWriteTwice() {
    OkHttpClient eager =
        vendor
            .client()
            .newBuilder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    VendorHttp guarded = VendorHttp.builder("fake", vendor.url()).client(eager).build();
    assertThat(catchThrowable(() -> guarded.send(charge().build())))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(vendor.arrivals()).hasSize(1);
  }

  @Test
  void interceptorThatFailsAfterTheSendingLeavesAWriteInDoubt() {
    OkHttpClient broken =
        vendor
            .client()
            .newBuilder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  throw new IllegalStateException("bug");
                })
            .build();
    VendorHttp guarded = VendorHttp.builder("fake", vendor.url()).client(broken).build();
    assertThat(catchThrowable(() -> guarded.send(charge().build())))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void throttledWriteIsProvenNotExecutedOnlyIfTheVendorSaysSo() {
    answerAlways(FakeVendor.status(429, "Retry-After", "7"));
    assertThat(catchThrowable(() -> http.send(charge().build())))
        .isInstanceOfSatisfying(
            ThrottledException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
    VendorHttp doubting = vendor.http(ticker).throttledMeansNotExecuted(false).build();
    assertThat(catchThrowable(() -> doubting.send(charge().build())))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(vendor.arrivals()).hasSize(2);
  }
}
