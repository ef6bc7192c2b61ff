package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreadableException;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer came, but not one that can be used. */
class UnusableAnswerTest {
  private final FakeVendor vendor = new FakeVendor().start();
  private final VirtualTicker ticker = new VirtualTicker();
  private final VendorHttp http =
      vendor
          .http(ticker)
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

  @Test
  void endlessBodyIsCutAtTheLimit() {
    MockResponse huge = FakeVendor.ok("1".repeat(100_001));
    vendor.then(huge).then(huge).then(FakeVendor.ok("1".repeat(100_000)));
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 100000 bytes");
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(UnknownOutcomeException.class);
    assertThat(http.send(read()).body()).hasSize(100_000);
  }

  @Test
  void gzipBombIsCutAfterUnpackingNotBefore() throws Exception {
    Buffer packed = new Buffer();
    try (okio.BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      for (int i = 0; i < 1000; i++) {
        sink.writeUtf8("0".repeat(50_000));
      }
    }
    assertThat(packed.size()).isLessThan(100_000);
    vendor.then(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build());
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 100000 bytes");
  }

  @Test
  void hugeErrorBodyDoesNotHideTheStatus() {
    vendor.then(FakeVendor.status(404).newBuilder().body("x".repeat(5_000_000)).build());
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOf(io.mspbilling.failure.NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "<html>log in</html>", "{\"id\":", "{\"id\":{}}", "garbage"})
  void successThatCannotBeReadIsInDoubtAfterAWriteAndUnreadableAfterARead(String body) {
    vendor.then(FakeVendor.ok(body)).then(FakeVendor.ok(body));
    assertThatThrownBy(() -> http.send(write(), this::id))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThatThrownBy(() -> http.send(read(), this::id)).isInstanceOf(UnreadableException.class);
    assertThat(vendor.arrivals()).hasSize(2);
  }

  @Test
  void webPageIsNamedAsSuch() {
    vendor.then(html("<html>Welcome to our network</html>"));
    assertThatThrownBy(() -> http.send(read(), this::id)).hasMessageContaining("web page");
  }

  @Test
  void documentIsReadWhateverItIsCalled() {
    vendor.then(html("{\"id\":1}"));
    assertThat(http.<Object>send(read(), this::id)).isNotNull();
  }

  private static MockResponse html(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/html; charset=utf-8")
        .body(body)
        .build();
  }

  @Test
  void readerThatFailsAfterAWriteLeavesItInDoubt() {
    AnswerReader<String> buggy =
        answer -> {
          throw new IllegalStateException("4111-canary");
        };
    assertThatThrownBy(() -> http.send(write(), buggy))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasStackTraceContaining("IllegalStateException")
        .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("canary"));
    assertThatThrownBy(() -> http.send(read(), buggy)).isInstanceOf(UnreadableException.class);
  }

  private Optional<String> id(HttpAnswer answer) {
    return http.tree().read(answer).text("id");
  }
}
