package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.math.BigDecimal;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms in which clients of the real service send bodies. */
class FakeQuickBooksBodiesTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void numbersMayComeAsText() {
    FakeObject made = caller.made("Payment", payment(CONTOSO, "\"12.50\""));

    assertThat(made.decimal("TotalAmt")).hasValue(new BigDecimal("12.50"));
    assertThat(caller.post("payment", payment(CONTOSO, "\"twelve\"")).code()).isEqualTo("2080");
    assertThat(caller.post("payment", payment(CONTOSO, "\"12.505\"")).code()).isEqualTo("2080");
  }

  @Test
  void aBodyMayBePackedWithGzip() throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(payment(CONTOSO, "12.50"));
    }
    Request.Builder request = caller.company("payment").header("Content-Encoding", "gzip");
    RequestBody body =
        RequestBody.create(packed.readByteString(), MediaType.get("application/json"));

    assertThat(caller.send(request.post(body)).status()).isEqualTo(200);
    RequestBody broken = QuickBooksCaller.body(payment(CONTOSO, "12.50"), "application/json");
    assertThat(caller.send(request.post(broken)).status()).isEqualTo(400);
  }
}
