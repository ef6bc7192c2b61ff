package io.mspbilling.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.http.FakeVendor;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd answers of a token endpoint cost no connection, and no failure that is not ours. */
class TokenAnswerTest {
  private static final String REALM = "realm-1";

  private final TokenServer vendor;
  private final InMemoryTokenStore store = new InMemoryTokenStore();

  TokenAnswerTest() throws IOException {
    vendor = new TokenServer();
  }

  @BeforeEach
  void connect() {
    store.compareAndSet(REALM, 0, vendor.first());
    vendor.pass(3600);
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  private VendorHttp api() {
    return vendor.api(vendor.settings().build().refreshing(store, REALM));
  }

  private Optional<Secret> refreshToken() {
    return store.load(REALM).orElseThrow().tokens().refreshToken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"expires_in\":null",
        ",\"expires_in\":\"soon\"",
        ",\"expires_in\":{}",
        ",\"expires_in\":0",
        ",\"expires_in\":-5"
      })
  void rotatedTokenIsKeptThoughNobodySaysHowLongTheOtherLives(String life) {
    vendor.instead =
        FakeVendor.ok("{\"access_token\":\"a2\",\"refresh_token\":\"r2\"" + life + "}");

    api().send(TokenServer.read());

    assertThat(vendor.apiTokens).containsExactly("Bearer a2");
    assertThat(refreshToken()).contains(Secret.of("r2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"access_token\":\"\",",
        "\"access_token\":{},",
        "\"access_token\":\"a\\u0007\","
      })
  void rotatedTokenIsKeptThoughTheOtherIsOfNoUse(String access) {
    vendor.instead = FakeVendor.ok("{" + access + "\"refresh_token\":\"r2\",\"expires_in\":3600}");
    VendorHttp api = api();

    assertThatThrownBy(() -> api.send(TokenServer.read())).isInstanceOf(NotSentException.class);
    assertThat(refreshToken()).contains(Secret.of("r2"));

    api.send(TokenServer.read());
    assertThat(vendor.apiTokens).containsExactly("Bearer a3");
  }

  @Test
  void savedTokenThatCannotTravelIsRenewed() {
    OAuthTokens pasted =
        OAuthTokens.of(
            Secret.of("a1\n"),
            Secret.of("r1"),
            vendor.clock.instant(),
            vendor.clock.instant().plusSeconds(3600));
    store.compareAndSet(REALM, 1, pasted);

    api().send(TokenServer.read());

    assertThat(vendor.apiTokens).containsExactly("Bearer a2");
  }

  @Test
  void ownTokenThatCannotTravelIsOneOfOurFailures() {
    vendor.instead = FakeVendor.ok("{\"access_token\":\"a\\u0007\",\"expires_in\":3600}");

    assertThatThrownBy(
            () ->
                vendor.api(vendor.settings().build().clientCredentials()).send(TokenServer.read()))
        .isInstanceOf(BillingException.class);
  }
}
