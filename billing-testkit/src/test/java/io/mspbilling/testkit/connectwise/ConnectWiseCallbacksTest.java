package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConnectWiseCallbacksTest {
  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> psa =
      FakeVendorExtension.of(
          () -> new FakeConnectWise(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  @Test
  void aGenuineCallbackVerifiesAgainstTheServedKey() throws GeneralSecurityException {
    SignedCallback callback = psa.fake().callbacks().about("updated", "invoice", 10423);
    FakeJson body = FakeJson.parse(callback.body().utf8());
    assertThat(body.at("Metadata/key_url").flatMap(FakeJson::asText))
        .contains(psa.fake().callbacks().keyUrl().toString());
    assertThat(signature(callback)).isEqualTo(expected(callback, servedKey()));
    String entity = body.at("Entity").flatMap(FakeJson::asText).orElseThrow();
    assertThat(FakeJson.parse(entity).at("invoiceNumber")).contains(FakeJson.text("10423"));
    assertThat(callback.urlEnd()).isEqualTo("10423&action=updated");
  }

  @Test
  void aDeletedRecordHasNoEntity() {
    psa.fake().deleteInvoice(10425);
    SignedCallback callback = psa.fake().callbacks().about("deleted", "invoice", 10425);
    assertThat(FakeJson.parse(callback.body().utf8()).at("Entity")).contains(FakeJson.none());
  }

  @Test
  void forgeriesDoNotVerify() throws GeneralSecurityException {
    ConnectWiseCallbacks callbacks = psa.fake().callbacks();
    SignedCallback tampered =
        callbacks.about("updated", "invoice", 10423).tampered("10423", "10424");
    assertThat(signature(tampered)).isNotEqualTo(expected(tampered, servedKey()));
    SignedCallback wrong = callbacks.signedUnderWrongKey("updated", "invoice", 10423);
    assertThat(signature(wrong)).isNotEqualTo(expected(wrong, servedKey()));
    assertThat(callbacks.about("updated", "invoice", 10423).unsigned().headers())
        .doesNotContainKey("x-content-signature");
    URI evil = URI.create("https://evil.example/key");
    SignedCallback forged = callbacks.signedByForger("updated", "invoice", 10423, evil, "k");
    assertThat(signature(forged)).isEqualTo(expected(forged, "k"));
    assertThat(forged.body().utf8()).contains("evil.example");
  }

  private String servedKey() {
    Caller anybody = new Caller(psa.fake()).without("Authorization").without("clientId");
    FakeJson key =
        anybody
            .send(
                "GET",
                psa.fake()
                    .callbacks()
                    .keyUrl()
                    .toString()
                    .substring(psa.fake().url().toString().length()),
                null)
            .json();
    return key.at("signing_key").flatMap(FakeJson::asText).orElseThrow();
  }

  private static String signature(SignedCallback callback) {
    return callback.headers().getOrDefault("x-content-signature", "none");
  }

  private static String expected(SignedCallback callback, String signingKey)
      throws GeneralSecurityException {
    byte[] key =
        MessageDigest.getInstance("SHA-256").digest(signingKey.getBytes(StandardCharsets.UTF_8));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(callback.body().toByteArray()));
  }
}
