package io.mspbilling.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FaultsTest {
  private final TillVendor till = new TillVendor();
  private final TillCaller caller = new TillCaller(till);

  @BeforeEach
  void start() {
    till.start();
  }

  @AfterEach
  void stop() {
    till.close();
  }

  @Test
  void withoutFaultsTheVendorAnswers() throws IOException {
    assertThat(caller.post().status()).isEqualTo(200);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void throttleCommitsNothingAndCarriesAnyRetryAfter() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.throttle("next tuesday"));
    TillCaller.Seen seen = caller.post();
    assertThat(seen.status()).isEqualTo(429);
    assertThat(seen.header("Retry-After")).isEqualTo("next tuesday");
    assertThat(till.committed()).isZero();
  }

  @Test
  void statusBeforeAndAfterCommitDifferInTheTillOnly() throws IOException {
    till.faults().next(FakeRequest.post("/payments"), Fault.statusBeforeCommit(503));
    till.faults().next(FakeRequest.post("/payments"), Fault.statusAfterCommit(503));
    assertThat(caller.post().status()).isEqualTo(503);
    assertThat(till.committed()).isZero();
    assertThat(caller.post().status()).isEqualTo(503);
    assertThat(till.committed()).isEqualTo(1);
    assertThat(till.faults().pending()).isEmpty();
    assertThat(till.faults().struck()).hasSize(2);
  }

  @Test
  void cutAfterCommitLeavesTheTillFull() {
    till.faults().next(FakeRequest.any(), Fault.cutAfterCommit());
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void cutAfterCommitStrikesAKeptConnectionToo() throws IOException {
    caller.post();
    till.faults().next(FakeRequest.any(), Fault.cutAfterCommit());
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(2);
  }

  @Test
  void cutBeforeCommitLeavesTheTillEmpty() {
    till.faults().next(FakeRequest.any(), Fault.cutBeforeCommit());
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isZero();
  }

  @Test
  void cutBeforeReadingCutsANewConnectionOnArrival() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.cutBeforeReading());
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isZero();
    assertThat(till.arrivals().count()).isZero();
    assertThat(till.faults().pending()).isEmpty();
    assertThat(caller.post().status()).isEqualTo(200);
  }

  @Test
  void cutBeforeReadingOnAKeptConnectionWithASmallBodyCommitsNothing() throws IOException {
    caller.post();
    till.faults().next(FakeRequest.any(), Fault.cutBeforeReading());
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
    assertThat(till.faults().pending()).isEmpty();
  }

  @Test
  void silenceAfterCommitLastsUntilTheCallerGivesUp() {
    till.faults().next(FakeRequest.any(), Fault.silenceAfterCommit());
    assertThatThrownBy(() -> caller.postImpatiently()).isInstanceOf(InterruptedIOException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void silenceBeforeCommitLeavesTheTillEmpty() {
    till.faults().next(FakeRequest.any(), Fault.silenceBeforeCommit());
    assertThatThrownBy(() -> caller.postImpatiently()).isInstanceOf(InterruptedIOException.class);
    assertThat(till.committed()).isZero();
  }

  @Test
  void redirectLeadsAwayWithoutCommit() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.redirect(307, "http://other.example/x"));
    TillCaller.Seen seen = caller.post();
    assertThat(seen.status()).isEqualTo(307);
    assertThat(seen.header("Location")).isEqualTo("http://other.example/x");
    assertThat(till.committed()).isZero();
  }

  @Test
  void rulesCountSkipAndClear() throws IOException {
    till.faults().next(FakeRequest.post("/payments"), Fault.throttle()).after(1).times(2);
    assertThat(caller.post().status()).isEqualTo(200);
    assertThat(caller.get("/payments").status()).isEqualTo(200);
    assertThat(caller.post().status()).isEqualTo(429);
    assertThat(till.faults().pending()).hasSize(1);
    till.faults().clear();
    assertThat(caller.post().status()).isEqualTo(200);
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
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
    till.beforeHandling(
        request -> {
          throw new IllegalStateException("crash");
        });
    assertThatThrownBy(caller::post).isInstanceOf(IOException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void arrivalsAreCountedByTemplate() throws IOException {
    caller.get("/invoices/17/payments");
    caller.get("/invoices/18/payments");
    assertThat(till.arrivals().byTemplate()).containsEntry("GET /invoices/{id}/payments", 2L);
    assertThat(till.arrivals().count(FakeRequest.get("/*/payments"))).isEqualTo(2);
    assertThat(till.arrivals().count(FakeRequest.get("/17/payments"))).isEqualTo(1);
  }

  private String statusesWithSeed(long seed) throws IOException {
    till.faults().clear();
    till.faults().randomly(FakeRequest.any(), 50, seed, Fault.throttle());
    StringBuilder statuses = new StringBuilder();
    for (int call = 0; call < 20; call++) {
      statuses.append(caller.post().status()).append(' ');
    }
    return statuses.toString();
  }
}
