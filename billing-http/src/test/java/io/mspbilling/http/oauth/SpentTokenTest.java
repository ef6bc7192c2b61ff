package io.mspbilling.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.http.FakeVendor;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh token can be spent once: what if it is not known whether it was? */
class SpentTokenTest {
  private static final String REALM = "realm-1";

  /** What a crash looks like to the code around it: nothing catches it. */
  private static final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;
  }

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
    return api(store);
  }

  private VendorHttp api(TokenStore tokens) {
    return vendor.api(vendor.settings().build().refreshing(tokens, REALM));
  }

  private TokenStore failingAtSave(int number, Supplier<RuntimeException> failure) {
    return new TokenStore() {
      private int saves;

      @Override
      public Optional<Stored> load(String connection) {
        return store.load(connection);
      }

      @Override
      public boolean compareAndSet(String connection, long expected, OAuthTokens tokens) {
        if (++saves == number) {
          throw failure.get();
        }
        return store.compareAndSet(connection, expected, tokens);
      }
    };
  }

  @Test
  void newTokenIsNotUsedBeforeItIsSavedAndACrashInBetweenIsNoticed() {
    vendor.pass(3600);
    Supplier<RuntimeException> crash =
        () -> {
          throw new SimulatedCrash();
        };
    VendorHttp crashing = api(failingAtSave(2, crash));
    assertThatThrownBy(() -> crashing.send(TokenServer.read())).isInstanceOf(SimulatedCrash.class);
    assertThat(vendor.apiTokens).isEmpty();
    assertThat(vendor.refreshes).hasValue(1);

    VendorHttp restarted = api();
    assertThatThrownBy(() -> restarted.send(TokenServer.read()))
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("another process");
    vendor.pass(91);
    assertThatThrownBy(() -> restarted.send(TokenServer.read()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("reconnect");
    assertThat(vendor.refreshes).hasValue(1);
    assertThat(vendor.apiTokens).isEmpty();
  }

  @Test
  void newTokensThatCouldNotBeSavedAreKeptAndSavedFirstNextTime() {
    vendor.pass(3600);
    TokenStoreException diskFull = new TokenStoreException("disk full", null);
    VendorHttp api = api(failingAtSave(2, () -> diskFull));
    assertThatThrownBy(() -> api.send(TokenServer.read()))
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("token store");
    assertThat(vendor.apiTokens).isEmpty();
    api.send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(1);
    assertThat(vendor.apiTokens).containsExactly("Bearer a2");
    assertThat(store.load(REALM).orElseThrow().tokens().refreshToken()).contains(Secret.of("r2"));
  }

  @Test
  void lostAnswerIsNeverFollowedByASecondSpending() {
    vendor.pass(3600);
    vendor.instead = FakeVendor.status(500);
    VendorHttp api = api();
    assertThatThrownBy(() -> api.send(TokenServer.read()))
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("lost");
    assertThatThrownBy(() -> api.send(TokenServer.read()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(vendor.refreshes).hasValue(1);
  }

  @Test
  void lostAnswerIsRepeatedWithinTheGraceOfAVendorThatHasOne() {
    vendor.pass(3600);
    vendor.takesSpentTokens = true;
    vendor.instead = FakeVendor.status(500);
    VendorHttp api =
        vendor.api(
            vendor
                .settings()
                .lostRefreshGrace(Duration.ofMinutes(30))
                .build()
                .refreshing(store, REALM));
    assertThatThrownBy(() -> api.send(TokenServer.read())).isInstanceOf(NotSentException.class);
    vendor.pass(1799);
    api.send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(2);
    assertThat(vendor.apiTokens).containsExactly("Bearer a3");
  }

  @Test
  void lostAnswerIsNotRepeatedAfterTheGrace() {
    vendor.pass(3600);
    vendor.takesSpentTokens = true;
    vendor.instead = FakeVendor.status(500);
    VendorHttp api =
        vendor.api(
            vendor
                .settings()
                .lostRefreshGrace(Duration.ofMinutes(30))
                .build()
                .refreshing(store, REALM));
    assertThatThrownBy(() -> api.send(TokenServer.read())).isInstanceOf(NotSentException.class);
    vendor.pass(1801);
    assertThatThrownBy(() -> api.send(TokenServer.read()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(vendor.refreshes).hasValue(1);
  }

  @Test
  void deadConnectionAsksForReconnecting() {
    vendor.pass(3600);
    vendor.generation.set(5);
    assertThatThrownBy(() -> api().send(TokenServer.read()))
        .isInstanceOfSatisfying(
            AuthenticationException.class,
            e -> assertThat(e.vendorCode()).contains("invalid_grant"))
        .hasMessageContaining("reconnect");
    assertThat(store.load(REALM).orElseThrow().tokens().refreshStartedAt()).isEmpty();
  }

  @Test
  void unreachableTokenEndpointSpendsNothingAndMayBeTriedAgain() {
    vendor.pass(3600);
    vendor.closeServer();
    VendorHttp api = api();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> api.send(TokenServer.read())).isInstanceOf(NotSentException.class);
      assertThat(store.load(REALM).orElseThrow().tokens().refreshStartedAt()).isEmpty();
    }
  }

  @Test
  void losingTheRaceMeansUsingTheWinnersTokens() {
    vendor.pass(3600);
    vendor.generation.set(9);
    OAuthTokens winners =
        OAuthTokens.of(
            Secret.of("a9"),
            Secret.of("r9"),
            vendor.clock.instant(),
            vendor.clock.instant().plusSeconds(3600));
    TokenStore raced =
        new TokenStore() {
          private boolean first = true;

          @Override
          public Optional<Stored> load(String connection) {
            return store.load(connection);
          }

          @Override
          public boolean compareAndSet(String connection, long expected, OAuthTokens tokens) {
            if (first) {
              first = false;
              store.compareAndSet(connection, expected, winners);
            }
            return store.compareAndSet(connection, expected, tokens);
          }
        };
    api(raced).send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(0);
    assertThat(vendor.apiTokens).containsExactly("Bearer a9");
  }

  @Test
  void refreshOfAnotherProcessIsWaitedFor() {
    vendor.pass(3600);
    store.compareAndSet(REALM, 1, vendor.first().refreshStarted(vendor.clock.instant()));
    vendor.generation.set(4);
    TokenStore finishing =
        new TokenStore() {
          private int loads;

          @Override
          public Optional<Stored> load(String connection) {
            if (++loads == 3) {
              OAuthTokens fresh =
                  OAuthTokens.of(
                      Secret.of("a4"),
                      Secret.of("r4"),
                      vendor.clock.instant(),
                      vendor.clock.instant().plusSeconds(3600));
              store.compareAndSet(connection, 2, fresh);
            }
            return store.load(connection);
          }

          @Override
          public boolean compareAndSet(String connection, long expected, OAuthTokens tokens) {
            return store.compareAndSet(connection, expected, tokens);
          }
        };
    api(finishing).send(TokenServer.read());
    assertThat(vendor.refreshes).hasValue(0);
    assertThat(vendor.apiTokens).containsExactly("Bearer a4");
    assertThat(vendor.ticker.pauses()).hasSize(2);
  }
}
