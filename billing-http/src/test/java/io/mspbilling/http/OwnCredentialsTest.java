package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.UnknownOutcomeException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody's own credentials throw ends in one of our failures. */
class OwnCredentialsTest {
  private static final HttpCall READ = HttpCall.get("list invoices").path("invoices").build();

  private final FakeVendor vendor = new FakeVendor();

  @BeforeEach
  void start() {
    vendor.start();
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void credentialsThatFailSendNothing() {
    Throwable thrown = catchThrowable(() -> http(failing()).send(READ));

    assertThat(thrown)
        .isInstanceOfSatisfying(
            NotSentException.class, e -> assertThat(e.wasSent()).as("sent").isFalse())
        .hasMessageContaining("IllegalStateException")
        .message()
        .doesNotContain("canary");
    assertThat(thrown).hasStackTraceContaining("OwnCredentialsTest");
    assertThat(vendor.arrivals()).isEmpty();
  }

  @Test
  void headerThatCannotBeSentSendsNothing() {
    Credentials broken = () -> AuthHeaders.of("Authorization", Secret.of("line\nbreak"));

    assertThat(catchThrowable(() -> http(broken).send(READ))).isInstanceOf(NotSentException.class);
    assertThat(vendor.arrivals()).isEmpty();
  }

  @Test
  void credentialsThatHaveToBeFoundOutAreSoOnceItSucceeds() {
    AtomicInteger asked = new AtomicInteger();
    Credentials deferred =
        Credentials.deferred(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new NotSentException("fake", "find the login", "down", null);
              }
              return Credentials.bearer(Secret.of("token"));
            });
    assertThat(catchThrowable(deferred::headers)).isInstanceOf(NotSentException.class);
    AuthHeaders headers = deferred.headers();
    assertThat(headers.includes(AuthHeaders.of("Authorization", Secret.of("Bearer token"))))
        .isTrue();
    assertThat(deferred.renew(headers)).isFalse();
    assertThat(asked).hasValue(2);
  }

  @Test
  void renewalThatFailsIsOneOfOurs() {
    vendor.then(FakeVendor.status(401));
    Credentials stubborn =
        new Credentials() {
          @Override
          public AuthHeaders headers() {
            return AuthHeaders.none();
          }

          @Override
          public boolean renew(AuthHeaders refused) {
            throw new IllegalStateException("canary");
          }
        };

    assertThat(catchThrowable(() -> http(stubborn).send(READ)))
        .isInstanceOf(NotSentException.class);
    assertThat(vendor.arrivals()).hasSize(1);
  }

  @Test
  void doubtAboutAnEarlierTryIsKept() {
    vendor.then(FakeVendor.status(503));
    AtomicInteger asked = new AtomicInteger();
    Credentials later =
        () -> asked.incrementAndGet() == 1 ? AuthHeaders.none() : failing().headers();
    HttpCall write = HttpCall.post("create").path("invoices").idempotent().build();

    assertThat(catchThrowable(() -> http(later).send(write)))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  private static Credentials failing() {
    return () -> {
      throw new IllegalStateException("canary");
    };
  }

  private VendorHttp http(Credentials credentials) {
    return vendor.http(new VirtualTicker()).credentials(credentials).build();
  }
}
