package io.mspbilling.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FaultsTest {
  private final TillVendor till = new TillVendor();
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .callTimeout(Duration.ofSeconds(20))
          .build();
  private final OkHttpClient impatient =
      client.newBuilder().callTimeout(Duration.ofMillis(300)).build();

  @BeforeEach
  void start() {
    till.start();
  }

  @AfterEach
  void stop() {
    till.close();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }

  @Test
  void withoutFaultsTheVendorAnswers() throws IOException {
    assertThat(post().status()).isEqualTo(200);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void throttleCommitsNothingAndCarriesAnyRetryAfter() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.throttle("next tuesday"));
    Seen seen = post();
    assertThat(seen.status()).isEqualTo(429);
    assertThat(seen.header("Retry-After")).isEqualTo("next tuesday");
    assertThat(till.committed()).isZero();
  }

  @Test
  void statusBeforeAndAfterCommitDifferInTheTillOnly() throws IOException {
    till.faults().next(FakeRequest.post("/payments"), Fault.statusBeforeCommit(503));
    till.faults().next(FakeRequest.post("/payments"), Fault.statusAfterCommit(503));
    assertThat(post().status()).isEqualTo(503);
    assertThat(till.committed()).isZero();
    assertThat(post().status()).isEqualTo(503);
    assertThat(till.committed()).isEqualTo(1);
    assertThat(till.faults().pending()).isEmpty();
    assertThat(till.faults().struck()).hasSize(2);
  }

  @Test
  void cutAfterCommitLeavesTheTillFull() {
    till.faults().next(FakeRequest.any(), Fault.cutAfterCommit());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void cutAfterCommitStrikesAKeptConnectionToo() throws IOException {
    post();
    till.faults().next(FakeRequest.any(), Fault.cutAfterCommit());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(2);
  }

  @Test
  void cutBeforeCommitLeavesTheTillEmpty() {
    till.faults().next(FakeRequest.any(), Fault.cutBeforeCommit());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isZero();
  }

  @Test
  void cutBeforeReadingCutsANewConnectionOnArrival() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.cutBeforeReading());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isZero();
    assertThat(till.arrivals().count()).isZero();
    assertThat(till.faults().pending()).isEmpty();
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void cutBeforeReadingOnAKeptConnectionWithASmallBodyCommitsNothing() throws IOException {
    post();
    till.faults().next(FakeRequest.any(), Fault.cutBeforeReading());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
    assertThat(till.faults().pending()).isEmpty();
  }

  @Test
  void silenceAfterCommitLastsUntilTheCallerGivesUp() {
    till.faults().next(FakeRequest.any(), Fault.silenceAfterCommit());
    assertThatThrownBy(() -> post(impatient, "{}")).isInstanceOf(InterruptedIOException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void silenceBeforeCommitLeavesTheTillEmpty() {
    till.faults().next(FakeRequest.any(), Fault.silenceBeforeCommit());
    assertThatThrownBy(() -> post(impatient, "{}")).isInstanceOf(InterruptedIOException.class);
    assertThat(till.committed()).isZero();
  }

  @Test
  void truncatedBodyShowsAsAProtocolError() {
    till.faults().next(FakeRequest.any(), Fault.truncatedBody());
    assertThatThrownBy(this::post).isInstanceOf(ProtocolException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void halfBodyShowsInTheTextOnly() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.halfBody());
    Seen seen = post();
    assertThat(seen.status()).isEqualTo(200);
    assertThatThrownBy(() -> FakeJson.parse(seen.body())).isInstanceOf(FakeJsonException.class);
  }

  @Test
  void stalledAndDrippingBodiesOutlastAnImpatientCaller() {
    till.faults().next(FakeRequest.any(), Fault.stalledBody());
    till.faults().next(FakeRequest.any(), Fault.slowBody(1, Duration.ofMillis(100)));
    till.faults().next(FakeRequest.any(), Fault.slowHeaders(Duration.ofSeconds(30)));
    for (int call = 1; call <= 3; call++) {
      assertThatThrownBy(() -> post(impatient, "{}")).isInstanceOf(InterruptedIOException.class);
      assertThat(till.committed()).isEqualTo(call);
    }
  }

  @Test
  void lengthDeclaredTooLongShowsAsAProtocolError() {
    till.faults().next(FakeRequest.any(), Fault.wrongLength(10));
    assertThatThrownBy(this::post).isInstanceOf(ProtocolException.class);
  }

  @Test
  void lengthDeclaredTooShortCutsTheText() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.wrongLength(-10));
    Seen cut = post();
    Seen whole = post();
    assertThat(whole.body()).startsWith(cut.body()).hasSize(cut.body().length() + 10);
  }

  @Test
  void bodiesAreReplaced() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.body("text/html", "<html>busy</html>"));
    till.faults().next(FakeRequest.any(), Fault.emptyBody());
    till.faults().next(FakeRequest.any(), Fault.nullBody());
    assertThat(post().body()).isEqualTo("<html>busy</html>");
    assertThat(post().body()).isEmpty();
    assertThat(post().body()).isEqualTo("null");
    assertThat(till.committed()).isEqualTo(3);
  }

  @Test
  void gzipBombUnpacksToItsSize() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.gzipBomb(5_000_001));
    assertThat(post().body()).hasSize(5_000_001);
  }

  @Test
  void redirectLeadsAwayWithoutCommit() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.redirect(307, "http://other.example/x"));
    Seen seen = post();
    assertThat(seen.status()).isEqualTo(307);
    assertThat(seen.header("Location")).isEqualTo("http://other.example/x");
    assertThat(till.committed()).isZero();
  }

  @Test
  void pagesRepeatAndEmpty() throws IOException {
    String first = get("/items?page=1").body();
    till.faults().next(FakeRequest.get("/items"), Fault.repeatedPage());
    till.faults().next(FakeRequest.get("/items"), Fault.emptyPage());
    assertThat(get("/items?page=2").body()).isEqualTo(first);
    FakeJson emptied = FakeJson.parse(get("/items?page=3").body());
    assertThat(emptied.at("items")).contains(FakeJson.array());
    assertThat(emptied.at("amount")).isPresent();
  }

  @Test
  void nextLinksAreBentInHeaderAndBody() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.nextLink("http://evil.example/?a=$1"));
    till.faults().next(FakeRequest.any(), Fault.nextLinkToItself());
    Seen bent = get("/items?page=1");
    assertThat(bent.header("Link")).isEqualTo("<http://evil.example/?a=$1>; rel=\"next\"");
    assertThat(bent.body()).contains("\"nextPageUrl\":\"http://evil.example/?a=$1\"");
    assertThat(get("/items?page=1").header("Link")).contains("/items?page=1>");
  }

  @Test
  void fieldsAreRenamedDroppedRetypedAndReplaced() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.renamedField("amount", "sum"));
    till.faults().next(FakeRequest.any(), Fault.droppedField("amount"));
    till.faults().next(FakeRequest.any(), Fault.numberAsText("amount"));
    till.faults().next(FakeRequest.any(), Fault.replacedField("amount", FakeJson.text("Lots")));
    assertThat(post().body()).contains("\"sum\":12.50").doesNotContain("amount");
    assertThat(post().body()).doesNotContain("amount");
    assertThat(post().body()).contains("\"amount\":\"12.50\"");
    assertThat(post().body()).contains("\"amount\":\"Lots\"");
  }

  @Test
  void rulesCountSkipAndClear() throws IOException {
    till.faults().next(FakeRequest.post("/payments"), Fault.throttle()).after(1).times(2);
    assertThat(post().status()).isEqualTo(200);
    assertThat(get("/payments").status()).isEqualTo(200);
    assertThat(post().status()).isEqualTo(429);
    assertThat(till.faults().pending()).hasSize(1);
    till.faults().clear();
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void sameSeedGivesTheSameFaults() throws IOException {
    assertThat(statusesWithSeed(7)).isEqualTo(statusesWithSeed(7)).contains("429").contains("200");
    assertThat(till.faults().seeds()).containsExactly(7L, 7L);
  }

  @Test
  void hooksRunAroundTheWorkAndCutWhenTheyThrow() {
    till.afterHandling(
        request -> {
          assertThat(till.committed()).isEqualTo(1);
          throw new IllegalStateException("crash");
        });
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
    till.beforeHandling(
        request -> {
          throw new IllegalStateException("crash");
        });
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void arrivalsAreCountedByTemplate() throws IOException {
    get("/invoices/17/payments");
    get("/invoices/18/payments");
    assertThat(till.arrivals().byTemplate()).containsEntry("GET /invoices/{id}/payments", 2L);
    assertThat(till.arrivals().count(FakeRequest.get("/*/payments"))).isEqualTo(2);
    assertThat(till.arrivals().count(FakeRequest.get("/17/payments"))).isEqualTo(1);
  }

  private String statusesWithSeed(long seed) throws IOException {
    till.faults().clear();
    till.faults().randomly(FakeRequest.any(), 50, seed, Fault.throttle());
    StringBuilder statuses = new StringBuilder();
    for (int call = 0; call < 20; call++) {
      statuses.append(post().status()).append(' ');
    }
    return statuses.toString();
  }

  private Seen post() throws IOException {
    return post("{}");
  }

  private Seen post(String body) throws IOException {
    return post(client, body);
  }

  private Seen post(OkHttpClient caller, String body) throws IOException {
    return send(
        caller,
        new Request.Builder()
            .url(till.url() + "/payments")
            .post(RequestBody.create(body, null))
            .build());
  }

  private Seen get(String target) throws IOException {
    return send(client, new Request.Builder().url(till.url() + target).build());
  }

  private static Seen send(OkHttpClient caller, Request request) throws IOException {
    try (Response response = caller.newCall(request).execute()) {
      return new Seen(response.code(), response, response.body().string());
    }
  }

  private record Seen(int status, Response response, String body) {
    String header(String name) {
      return String.valueOf(response.header(name));
    }
  }
}
