package io.mspbilling.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mspbilling.http.FakeVendor;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.VirtualTicker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A vendor whose refresh tokens can be spent once, and whose API takes the newest token only. */
final class TokenServer implements AutoCloseable {
  static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient okHttp = new OkHttpClient();
  final VirtualTicker ticker = new VirtualTicker();
  private volatile Instant now = START;
  final InstantSource clock = () -> now;
  final AtomicInteger generation = new AtomicInteger(1);
  final AtomicInteger refreshes = new AtomicInteger();
  final List<String> forms = new CopyOnWriteArrayList<>();
  final List<String> apiTokens = new CopyOnWriteArrayList<>();
  volatile boolean takesSpentTokens;
  volatile boolean rejectsEveryToken;
  volatile boolean leavesOutRefreshToken;

  /** Answers instead of the usual one, after the token was spent. */
  volatile @Nullable MockResponse instead;

  TokenServer() throws java.io.IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return request.getTarget().startsWith("/token") ? token(request) : api(request);
          }
        });
    server.start();
  }

  private synchronized MockResponse token(RecordedRequest request) {
    String form = request.getBody().utf8();
    forms.add(request.getHeaders().get("Authorization") + " " + form);
    refreshes.incrementAndGet();
    boolean current =
        form.contains("refresh_token=r" + generation.get()) || !form.contains("refresh_token=");
    if (!current && !takesSpentTokens) {
      return FakeVendor.ok("{\"error\":\"invalid_grant\"}").newBuilder().code(400).build();
    }
    int next = generation.incrementAndGet();
    MockResponse other = instead;
    if (other != null) {
      instead = null;
      return other;
    }
    String refresh = leavesOutRefreshToken ? "" : "\"refresh_token\":\"r" + next + "\",";
    return FakeVendor.ok("{" + refresh + "\"access_token\":\"a" + next + "\",\"expires_in\":3600}");
  }

  private MockResponse api(RecordedRequest request) {
    String token = String.valueOf(request.getHeaders().get("Authorization"));
    apiTokens.add(token);
    boolean good = token.equals("Bearer a" + generation.get()) && !rejectsEveryToken;
    return good ? FakeVendor.ok("{}") : FakeVendor.status(401);
  }

  /** Tokens of the first generation, which are good for an hour. */
  OAuthTokens first() {
    return OAuthTokens.of(Secret.of("a1"), Secret.of("r1"), START, START.plusSeconds(3600));
  }

  OAuthClient.Builder settings() {
    HttpUrl url = server.url("/token");
    return OAuthClient.builder("fake", url, "client", Secret.of("secret"))
        .client(okHttp)
        .clock(clock)
        .ticker(ticker);
  }

  VendorHttp api(OAuthCredentials credentials) {
    return VendorHttp.builder("fake", server.url("/api"))
        .client(okHttp)
        .credentials(credentials)
        .clock(clock)
        .ticker(ticker)
        .build();
  }

  static HttpCall read() {
    return HttpCall.get("list").path("things").build();
  }

  static HttpCall write() {
    return HttpCall.post("charge").path("things").json("{}".getBytes(UTF_8)).build();
  }

  void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  void closeServer() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
    okHttp.dispatcher().executorService().shutdown();
    okHttp.connectionPool().evictAll();
  }
}
