package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Repeat;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What breaks between us and a vendor, and what may be concluded from it. */
class FaultTest {
  private final FakeVendor vendor = new FakeVendor().start();
  private final VirtualTicker ticker = new VirtualTicker();
  private final VendorHttp http =
      vendor
          .http(ticker)
          .requestIdHeaders("X-Request-Id")
          .limits(
              HttpLimits.builder()
                  .silenceTimeout(Duration.ofMillis(1500))
                  .callTimeout(Duration.ofSeconds(2))
                  .maxAnswerBytes(100_000)
                  .build())
          .build();

  @AfterEach
  void close() {
    vendor.close();
  }

  private static HttpCall write() {
    return HttpCall.post("charge").path("charges").json("{}".getBytes(UTF_8)).build();
  }

  private static HttpCall read() {
    return HttpCall.get("list").path("charges").build();
  }

  private void thenThrice(MockResponse response) {
    vendor.then(response).then(response).then(response);
  }

  @Test
  void refusedConnectionProvesThatNothingWasSentAndIsTriedAgain() {
    vendor.server().close();
    assertThatThrownBy(() -> http.send(write()))
        .isInstanceOfSatisfying(
            NotSentException.class,
            e -> {
              assertThat(e.repeat()).isEqualTo(Repeat.LATER);
              assertThat(e.fault()).isEqualTo(Fault.NETWORK);
            });
    assertThat(ticker.pauses()).hasSize(2);
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOfSatisfying(UnreachableException.class, FaultTest::isTheNetworksFault);
  }

  private static void isTheNetworksFault(BillingException e) {
    assertThat(e.fault()).isEqualTo(Fault.NETWORK);
    assertThat(e.wasSent()).isFalse();
    assertThat(e.status()).isZero();
    assertThat(e.repeat()).isEqualTo(Repeat.LATER);
  }

  @Test
  void unknownHostProvesThatNothingWasSentAndIsTheNetworksFault() {
    OkHttpClient lost =
        vendor
            .client()
            .newBuilder()
            .dns(
                host -> {
                  throw new UnknownHostException(host);
                })
            .build();
    VendorHttp nowhere =
        VendorHttp.builder("fake", HttpUrl.get("https://api.example.com"))
            .client(lost)
            .ticker(ticker)
            .build();
    assertThatThrownBy(() -> nowhere.send(write()))
        .isInstanceOfSatisfying(NotSentException.class, FaultTest::isTheNetworksFault);
    assertThatThrownBy(() -> nowhere.send(read()))
        .isInstanceOfSatisfying(UnreachableException.class, FaultTest::isTheNetworksFault);
  }

  @Test
  void whatTheVendorAnsweredIsToldWithADoubtAndWithAReadThatFailed() {
    MockResponse down =
        FakeVendor.status(503).newBuilder().setHeader("X-Request-Id", "r-7").build();
    vendor.then(down);
    assertThatThrownBy(() -> http.send(write()))
        .isInstanceOfSatisfying(UnknownOutcomeException.class, e -> isKnownAs(e, 503, "r-7"));
    thenThrice(down);
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOfSatisfying(
            UnreachableException.class,
            e -> {
              isKnownAs(e, 503, "r-7");
              assertThat(e.fault()).isEqualTo(Fault.VENDOR);
            });
    MockResponse noJson =
        FakeVendor.ok("<html>").newBuilder().setHeader("X-Request-Id", "r-8").build();
    vendor.then(noJson);
    assertThatThrownBy(() -> http.send(read(), this::id))
        .isInstanceOfSatisfying(UnreadableException.class, e -> isKnownAs(e, 200, "r-8"));
    MockResponse tooLarge =
        FakeVendor.ok("1".repeat(100_001)).newBuilder().setHeader("X-Request-Id", "r-9").build();
    vendor.then(tooLarge);
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOfSatisfying(UnreadableException.class, e -> isKnownAs(e, 200, "r-9"));
  }

  private static void isKnownAs(BillingException e, int status, String requestId) {
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.requestId()).contains(requestId);
    assertThat(e.wasSent()).isTrue();
  }

  @Test
  void cutBeforeTheRequestIsReadLeavesAWriteInDoubt() {
    vendor.then(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void cutWithinTheRequestBodyLeavesAWriteInDoubt() {
    HttpCall large =
        HttpCall.post("upload")
            .path("x")
            .json(("\"" + "a".repeat(4 << 20) + "\"").getBytes(UTF_8))
            .build();
    vendor
        .server()
        .setDispatcher(
            new mockwebserver3.Dispatcher() {
              private final MockResponse cut =
                  new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket()).build();

              @Override
              public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                return cut;
              }

              @Override
              public MockResponse peek() {
                return cut;
              }
            });
    assertThatThrownBy(() -> http.send(large)).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void cutWithinTheAnswerLeavesAWriteInDoubtAndIsReadAgain() {
    MockResponse cut =
        new MockResponse.Builder()
            .body("{\"id\":\"" + "1".repeat(50_000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();
    vendor.then(cut);
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
    vendor.then(cut).then(FakeVendor.ok("{}"));
    assertThat(http.send(read()).status()).isEqualTo(200);
    assertThat(vendor.arrivals()).hasSize(3);
  }

  @Test
  void shortBodyIsATypedTruncation() {
    MockResponse lying =
        FakeVendor.ok("{}")
            .newBuilder()
            .setHeader("Content-Length", 10)
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build();
    vendor.then(lying);
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
    thenThrice(lying);
    assertThatThrownBy(() -> http.send(read())).isInstanceOf(UnreachableException.class);
  }

  @Test
  void chunkedBodyThatIsCutIsATypedTruncation() {
    MockResponse chunked =
        new MockResponse.Builder()
            .chunkedBody("{\"id\":\"" + "1".repeat(50_000) + "\"}", 1000)
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();
    thenThrice(chunked);
    assertThatThrownBy(() -> http.send(read())).isInstanceOf(UnreachableException.class);
    vendor.then(chunked);
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void bodyEndedByCloseIsSeenAsTruncatedByItsJson() {
    MockResponse unframed =
        FakeVendor.ok("{\"id\":1")
            .newBuilder()
            .removeHeader("Content-Length")
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build();
    vendor.then(unframed);
    assertThatThrownBy(() -> http.send(read(), this::id))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("ends too early");
    vendor.then(unframed);
    assertThatThrownBy(() -> http.send(write(), this::id))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void stallEndsAndLeavesAWriteInDoubt() {
    MockResponse stall =
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    vendor.then(stall);
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void dripThatNeverFallsSilentEndsWithTheCallsTime() {
    MockResponse drip =
        FakeVendor.ok("1".repeat(1000))
            .newBuilder()
            .throttleBody(1, 100, TimeUnit.MILLISECONDS)
            .build();
    vendor.then(drip);
    assertThatThrownBy(() -> http.send(write()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("took too long");
  }

  @Test
  void slowHeadersEndToo() {
    vendor.then(FakeVendor.ok("{}").newBuilder().headersDelay(5, TimeUnit.SECONDS).build());
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void interruptBeforeSendingProvesThatNothingWasSent() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(NotSentException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(vendor.arrivals()).isEmpty();
  }

  @Test
  void interruptBetweenTriesEndsAtOnceAndKeepsTheFlag() {
    vendor.then(
        request -> {
          return FakeVendor.status(503);
        });
    Ticker interrupting =
        new Ticker() {
          @Override
          public long nanos() {
            return 0;
          }

          @Override
          public void pause(Duration time) throws InterruptedException {
            if (!time.isZero()) {
              throw new InterruptedException();
            }
          }
        };
    VendorHttp impatient = vendor.http(interrupting).build();
    assertThatThrownBy(() -> impatient.send(read())).isInstanceOf(UnreachableException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(vendor.arrivals()).hasSize(1);
  }

  private Optional<String> id(HttpAnswer answer) {
    return http.tree().read(answer).text("id");
  }
}
