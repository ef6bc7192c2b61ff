package io.mspbilling.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.Secret;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import java.io.IOException;
import java.net.URL;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/**
 * With our BOM before Spring Boot's, one OkHttp of version 5 and a Kotlin that it knows are left.
 */
class OneOkHttpTest {

  @Test
  void thereIsOneOkHttpAndOneKotlin() throws IOException {
    assertThat(all("okhttp3/OkHttpClient.class")).hasSize(1);
    assertThat(all("kotlin/KotlinVersion.class")).hasSize(1);
    assertThat(OkHttp.VERSION).startsWith("5.");
    assertThat(kotlin.KotlinVersion.CURRENT.isAtLeast(2, 1)).isTrue();
  }

  @Test
  void aClientReadsWithThem() {
    try (FakeConnectWise psa = new FakeConnectWise(InstantSource.system())) {
      psa.start();
      ConnectWiseClient client =
          ConnectWiseClient.builder()
              .baseUrl(HttpUrl.get(psa.url().toString()))
              .companyId(psa.companyId())
              .keys(Secret.of(psa.publicKey()), Secret.of(psa.privateKey()))
              .clientId(psa.clientId())
              .build();

      assertThat(client.system().info().version()).isNotEmpty();
    }
  }

  private static List<URL> all(String resource) throws IOException {
    return Collections.list(OneOkHttpTest.class.getClassLoader().getResources(resource));
  }
}
