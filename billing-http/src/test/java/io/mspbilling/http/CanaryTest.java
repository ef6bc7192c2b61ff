package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Marked secrets are pushed through everything; none may show anywhere. */
class CanaryTest {
  private static final String CANARY = "canary-7f3a";

  private final FakeVendor vendor = new FakeVendor().start();
  private final List<Object> shown = new ArrayList<>();

  @AfterEach
  void close() {
    vendor.close();
  }

  private final VendorHttp http =
      vendor
          .http(new VirtualTicker())
          .credentials(
              Credentials.basic("user-" + CANARY, Secret.of(CANARY))
                  .and(Credentials.header("clientId", Secret.of(CANARY))))
          .requestIdHeaders("x-request-id")
          .refusals(answer -> Optional.of(VendorRefusal.code(new String(answer.body(), UTF_8))))
          .limits(HttpLimits.builder().silenceTimeout(Duration.ofMillis(200)).build())
          .build();

  private HttpCall write() {
    return HttpCall.post("charge")
        .path("charges")
        .id(CANARY)
        .query("token", CANARY)
        .header("X-Extra", CANARY)
        .json(("{\"card\":\"" + CANARY + "\"}").getBytes(UTF_8))
        .build();
  }

  private HttpCall read() {
    return HttpCall.get("list").path("charges").id(CANARY).query("q", CANARY).build();
  }

  private void collect(HttpCall call, MockResponse... responses) {
    for (MockResponse response : responses) {
      vendor.then(response);
    }
    shown.add(call);
    Throwable thrown = catchThrowable(() -> shown.add(http.send(call, this::id)));
    assertThat(thrown).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    shown.add(trace);
  }

  private static MockResponse error(int code) {
    return new MockResponse.Builder()
        .code(code)
        .addHeader("X-Request-Id", CANARY + " \"quoted\"")
        .addHeader("Location", "https://evil.example.com/" + CANARY)
        .body("declined: " + CANARY)
        .build();
  }

  @Test
  void noSecretShowsInLogsExceptionsOrTexts() {
    MockResponse garbage = new MockResponse.Builder().status("HTTP/1.1 " + CANARY).build();
    MockResponse cut =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    for (int code : new int[] {302, 400, 401, 404, 409, 429, 500, 503}) {
      collect(write(), error(code));
      collect(read(), error(code), error(code), error(code));
    }
    collect(write(), garbage);
    collect(read(), garbage, garbage, garbage);
    collect(write(), cut);
    collect(write(), FakeVendor.ok(CANARY));
    collect(write(), FakeVendor.ok("{\"id\":[\"" + CANARY + "\"]}"));
    collect(read(), FakeVendor.ok("{\"id\":{\"" + CANARY + " x\":1}}"));
    collect(read(), FakeVendor.ok("<html>" + CANARY));
    shown.add(http);
    shown.add(http.trust("list", "/api/" + CANARY));

    assertThat(vendor.arrivals()).isNotEmpty();
    assertThat(vendor.arrivals().get(0).getHeaders().get("clientId")).isEqualTo(CANARY);
    assertThat(LogCapture.events())
        .anySatisfy(event -> assertThat(event).contains("DEBUG").contains("charges/{id}"))
        .anySatisfy(event -> assertThat(event).contains("WARN").contains("gave up"))
        .noneSatisfy(event -> assertThat(event).contains(CANARY));
    assertThat(shown).noneSatisfy(each -> assertThat(each.toString()).contains(CANARY));
  }

  private Optional<String> id(HttpAnswer answer) {
    return http.tree().read(answer).text("id");
  }
}
