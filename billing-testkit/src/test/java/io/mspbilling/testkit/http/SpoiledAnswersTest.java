package io.mspbilling.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SpoiledAnswersTest {
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
  void truncatedBodyShowsAsAProtocolError() {
    till.faults().next(FakeRequest.any(), Fault.truncatedBody());
    assertThatThrownBy(caller::post).isInstanceOf(ProtocolException.class);
    assertThat(till.committed()).isEqualTo(1);
  }

  @Test
  void halfBodyShowsInTheTextOnly() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.halfBody());
    TillCaller.Seen seen = caller.post();
    assertThat(seen.status()).isEqualTo(200);
    assertThatThrownBy(() -> FakeJson.parse(seen.body())).isInstanceOf(FakeJsonException.class);
  }

  @Test
  void stalledAndDrippingBodiesOutlastAnImpatientCaller() {
    till.faults().next(FakeRequest.any(), Fault.stalledBody());
    till.faults().next(FakeRequest.any(), Fault.slowBody(1, Duration.ofMillis(100)));
    till.faults().next(FakeRequest.any(), Fault.slowHeaders(Duration.ofSeconds(30)));
    for (int call = 1; call <= 3; call++) {
      assertThatThrownBy(() -> caller.postImpatiently()).isInstanceOf(InterruptedIOException.class);
      assertThat(till.committed()).isEqualTo(call);
    }
  }

  @Test
  void lengthDeclaredTooLongShowsAsAProtocolError() {
    till.faults().next(FakeRequest.any(), Fault.wrongLength(10));
    assertThatThrownBy(caller::post).isInstanceOf(ProtocolException.class);
  }

  @Test
  void lengthDeclaredTooShortCutsTheText() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.wrongLength(-10));
    TillCaller.Seen cut = caller.post();
    TillCaller.Seen whole = caller.post();
    assertThat(whole.body()).startsWith(cut.body()).hasSize(cut.body().length() + 10);
  }

  @Test
  void bodiesAreReplaced() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.body("text/html", "<html>busy</html>"));
    till.faults().next(FakeRequest.any(), Fault.emptyBody());
    till.faults().next(FakeRequest.any(), Fault.nullBody());
    assertThat(caller.post().body()).isEqualTo("<html>busy</html>");
    assertThat(caller.post().body()).isEmpty();
    assertThat(caller.post().body()).isEqualTo("null");
    assertThat(till.committed()).isEqualTo(3);
  }

  @Test
  void gzipBombUnpacksToItsSize() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.gzipBomb(5_000_001));
    assertThat(caller.post().body()).hasSize(5_000_001);
  }

  @Test
  void pagesRepeatAndEmpty() throws IOException {
    String first = caller.get("/items?page=1").body();
    till.faults().next(FakeRequest.get("/items"), Fault.repeatedPage());
    till.faults().next(FakeRequest.get("/items"), Fault.emptyPage());
    assertThat(caller.get("/items?page=2").body()).isEqualTo(first);
    FakeJson emptied = FakeJson.parse(caller.get("/items?page=3").body());
    assertThat(emptied.at("items")).contains(FakeJson.array());
    assertThat(emptied.at("amount")).isPresent();
  }

  @Test
  void nextLinksAreBentInHeaderAndBody() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.nextLink("http://evil.example/?a=$1"));
    till.faults().next(FakeRequest.any(), Fault.nextLinkToItself());
    TillCaller.Seen bent = caller.get("/items?page=1");
    assertThat(bent.header("Link")).isEqualTo("<http://evil.example/?a=$1>; rel=\"next\"");
    assertThat(bent.body()).contains("\"nextPageUrl\":\"http://evil.example/?a=$1\"");
    assertThat(caller.get("/items?page=1").header("Link")).contains("/items?page=1>");
  }

  @Test
  void fieldsAreRenamedDroppedRetypedAndReplaced() throws IOException {
    till.faults().next(FakeRequest.any(), Fault.renamedField("amount", "sum"));
    till.faults().next(FakeRequest.any(), Fault.droppedField("amount"));
    till.faults().next(FakeRequest.any(), Fault.numberAsText("amount"));
    till.faults().next(FakeRequest.any(), Fault.replacedField("amount", FakeJson.text("Lots")));
    assertThat(caller.post().body()).contains("\"sum\":12.50").doesNotContain("amount");
    assertThat(caller.post().body()).doesNotContain("amount");
    assertThat(caller.post().body()).contains("\"amount\":\"12.50\"");
    assertThat(caller.post().body()).contains("\"amount\":\"Lots\"");
  }
}
