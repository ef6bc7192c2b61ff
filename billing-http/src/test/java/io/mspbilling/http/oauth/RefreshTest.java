package io.mspbilling.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.http.FakeVendor;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTest {
  private static final String REALM = "realm-1";

  private final TokenServer vendor = start();
  private final InMemoryTokenStore store = new InMemoryTokenStore();

  private static TokenServer start() {
    try {
      return new TokenServer();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void connect() {
    store.compareAndSet(REALM, 0, vendor.first());
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  private VendorHttp api() {
    return vendor.api(vendor.settings().build().refreshing(store, REALM));
  }

  @Test
  void freshTokenIsUsedAsItIs() {
    api().send(TokenServer.read());
    assertThat(vendor.apiTokens).containsExactly("Bearer a1");
    assertThat(vendor.refreshes).hasValue(0);
  }

  @Test
  void manyCallersRefreshOnce() throws Exception {
    vendor.pass(3600);
    VendorHttp api = api();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(threads.submit(() -> api.send(TokenServer.read())));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(vendor.refreshes).hasValue(1);
    assertThat(vendor.apiTokens).hasSize(64).containsOnly("Bearer a2");
    assertThat(store.load(REALM).orElseThrow().tokens().refreshToken()).contains(Secret.of("r2"));
  }

  @Test
  void manyCallersWhoseTokenIsRejectedRefreshOnce() throws Exception {
    vendor.generation.set(7);
    store.compareAndSet(
        REALM,
        1,
        OAuthTokens.of(
            Secret.of("a1"),
            Secret.of("r7"),
            TokenServer.START,
            TokenServer.START.plusSeconds(3600)));
    VendorHttp api = api();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(threads.submit(() -> api.send(TokenServer.read())));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(vendor.refreshes).hasValue(1);
  }

  @Test
  void tokenIsRefreshedBeforeItEnds() {
    vendor.pass(3600 * 4 / 5 - 1);
    api().send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(0);
    vendor.pass(1);
    api().send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(1);
    assertThat(vendor.forms.get(0))
        .isEqualTo("Basic Y2xpZW50OnNlY3JldA== grant_type=refresh_token&refresh_token=r1");
  }

  @Test
  void rejectedTokenIsRenewedOnceAndTheCallRepeated() {
    VendorHttp api = api();
    api.send(TokenServer.read());
    store.compareAndSet(
        REALM,
        1,
        OAuthTokens.of(
            Secret.of("stale"),
            Secret.of("r1"),
            TokenServer.START,
            TokenServer.START.plusSeconds(3600)));
    VendorHttp other = api();
    other.send(TokenServer.read());
    assertThat(vendor.apiTokens).containsExactly("Bearer a1", "Bearer stale", "Bearer a2");
    assertThat(vendor.refreshes).hasValue(1);
  }

  @Test
  void rejectionForEverEndsAfterOneRenewal() {
    vendor.rejectsEveryToken = true;
    assertThatThrownBy(() -> api().send(TokenServer.read()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(vendor.apiTokens).containsExactly("Bearer a1", "Bearer a2");
    assertThat(vendor.refreshes).hasValue(1);
  }

  @Test
  void rejectedOneShotWriteIsNotRepeatedButTheNextOneHasTheNewToken() {
    vendor.rejectsEveryToken = true;
    VendorHttp api = api();
    assertThatThrownBy(() -> api.send(TokenServer.write()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(vendor.apiTokens).containsExactly("Bearer a1");
    vendor.rejectsEveryToken = false;
    api.send(TokenServer.write());
    assertThat(vendor.apiTokens).containsExactly("Bearer a1", "Bearer a2");
  }

  @Test
  void answerWithoutARefreshTokenKeepsTheOldOne() {
    vendor.pass(3600);
    vendor.leavesOutRefreshToken = true;
    api().send(TokenServer.read());
    assertThat(store.load(REALM).orElseThrow().tokens().refreshToken()).contains(Secret.of("r1"));
  }

  @Test
  void connectionThatWasNeverMadeAsksForConnecting() {
    VendorHttp api = vendor.api(vendor.settings().build().refreshing(store, "other"));
    assertThatThrownBy(() -> api.send(TokenServer.read()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("not connected");
  }

  @Test
  void consentCodeIsTradedForTokens() {
    OAuthTokens tokens =
        vendor
            .settings()
            .secretInBody()
            .build()
            .exchangeCode(Secret.of("c&d"), "https://app.example.com/back");
    assertThat(tokens.accessToken()).isEqualTo(Secret.of("a2"));
    assertThat(tokens.expiresAt()).isEqualTo(TokenServer.START.plusSeconds(3600));
    assertThat(vendor.forms.get(0))
        .contains("client_id=client")
        .contains("client_secret=secret")
        .contains("code=c%26d")
        .startsWith("null ");
  }

  @Test
  void ownTokenIsFetchedOnceUntilItIsDueAndFetchedAgainAfterAPassingFailure() {
    OAuthClient client = vendor.settings().parameter("scope", "all").build();
    VendorHttp api = vendor.api(client.clientCredentials());
    api.send(TokenServer.read());
    api.send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(1);
    assertThat(vendor.forms.get(0)).contains("scope=all&grant_type=client_credentials");
    vendor.pass(3600);
    vendor.instead = FakeVendor.status(503);
    api.send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(3);
  }

  @Test
  void nothingShowsTokens() {
    assertThat(vendor.first().toString()).doesNotContain("a1").doesNotContain("r1");
    assertThat(vendor.settings().build().refreshing(store, REALM))
        .hasToString("OAuthCredentials(****)");
  }
}
