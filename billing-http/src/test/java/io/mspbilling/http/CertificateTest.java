package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Repeat;
import io.mspbilling.failure.UnreachableException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A certificate that is not right proves that nothing was sent, and waiting does not help. */
class CertificateTest {
  private final FakeVendor vendor = new FakeVendor();
  private final VirtualTicker ticker = new VirtualTicker();

  @AfterEach
  void close() {
    vendor.close();
  }

  private OkHttpClient serve(HeldCertificate held, HeldCertificate trusted) {
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(held).build();
    HandshakeCertificates client =
        new HandshakeCertificates.Builder().addTrustedCertificate(trusted.certificate()).build();
    vendor.server().useHttps(server.sslSocketFactory());
    vendor.start();
    return vendor
        .client()
        .newBuilder()
        .sslSocketFactory(client.sslSocketFactory(), client.trustManager())
        .build();
  }

  private VendorHttp http(OkHttpClient client) {
    return VendorHttp.builder("fake", vendor.url()).client(client).ticker(ticker).build();
  }

  private static HttpCall write() {
    return HttpCall.post("charge").path("charges").json("{}".getBytes(UTF_8)).build();
  }

  private static HeldCertificate certificate(String name) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(name).build();
  }

  @Test
  void trustedCertificateWorks() {
    HeldCertificate held = certificate("localhost");
    assertThat(http(serve(held, held)).send(write()).status()).isEqualTo(200);
  }

  @Test
  void strangersCertificateIsASetUpProblemAndNotTriedAgain() {
    VendorHttp http = http(serve(certificate("localhost"), certificate("localhost")));
    for (HttpCall call : new HttpCall[] {write(), HttpCall.get("list").path("x").build()}) {
      assertThatThrownBy(() -> http.send(call))
          .isInstanceOfSatisfying(
              NotSentException.class, e -> assertThat(e.repeat()).isEqualTo(Repeat.NEVER))
          .hasMessageContaining("certificate");
    }
    assertThat(ticker.pauses()).isEmpty();
    assertThat(vendor.arrivals()).isEmpty();
  }

  @Test
  void certificateOfAnotherHostIsASetUpProblem() {
    HeldCertificate held = certificate("elsewhere.example.com");
    assertThatThrownBy(() -> http(serve(held, held)).send(write()))
        .isInstanceOfSatisfying(
            NotSentException.class, e -> assertThat(e.repeat()).isEqualTo(Repeat.NEVER));
  }

  @Test
  void brokenHandshakeProvesThatNothingWasSentAndIsTriedAgain() {
    HeldCertificate held = certificate("localhost");
    OkHttpClient client = serve(held, held);
    MockResponse broken = new MockResponse.Builder().failHandshake().build();
    vendor
        .server()
        .setDispatcher(
            new Dispatcher() {
              @Override
              public MockResponse dispatch(RecordedRequest request) {
                return broken;
              }

              @Override
              public MockResponse peek() {
                return broken;
              }
            });
    VendorHttp http = http(client);
    assertThatThrownBy(() -> http.send(write()))
        .isInstanceOfSatisfying(
            NotSentException.class, e -> assertThat(e.repeat()).isEqualTo(Repeat.LATER));
    assertThat(ticker.pauses()).hasSize(2);
    assertThatThrownBy(() -> http.send(HttpCall.get("list").path("x").build()))
        .isInstanceOf(UnreachableException.class);
  }
}
