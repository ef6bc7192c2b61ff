package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.http.VendorRefusal.Meaning;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
  private final FakeVendor vendor = new FakeVendor().start();
  private final VirtualTicker ticker = new VirtualTicker();

  @AfterEach
  void close() {
    vendor.close();
  }

  private static HttpCall write() {
    return HttpCall.post("record payment").path("payments").json("{}".getBytes(UTF_8)).build();
  }

  private static HttpCall read() {
    return HttpCall.get("read payment").path("payments").id("7").build();
  }

  @ParameterizedTest
  @CsvSource({
    "400,RefusedException",
    "402,RefusedException",
    "403,AuthenticationException",
    "404,NotFoundException",
    "405,RefusedException",
    "409,ConflictException",
    "410,NotFoundException",
    "412,ConflictException",
    "413,RefusedException",
    "415,RefusedException",
    "422,RefusedException"
  })
  void definiteRefusalIsTypedAndNeverRepeated(int status, String type) {
    VendorHttp http = vendor.http(ticker).requestIdHeaders("x-request-id").build();
    for (HttpCall call : new HttpCall[] {write(), read()}) {
      vendor.then(FakeVendor.status(status, "X-Request-Id", "req-1"));
      assertThatThrownBy(() -> http.send(call))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> {
                assertThat(e.getClass().getSimpleName()).isEqualTo(type);
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.requestId()).contains("req-1");
                assertThat(e.isMoneyInDoubt()).isFalse();
              });
    }
    assertThat(vendor.arrivals()).hasSize(2);
  }

  private VendorHttp meaning(Meaning meaning) {
    RefusalReader reader = answer -> Optional.of(new VendorRefusal("E-6240", meaning, "do this"));
    return vendor.http(ticker).refusals(reader).build();
  }

  @ParameterizedTest
  @EnumSource(Meaning.class)
  void vendorsMeaningOverridesTheStatus(Meaning meaning) {
    for (int i = 0; i < 3; i++) {
      vendor.then(FakeVendor.status(500));
    }
    Class<?> expected =
        switch (meaning) {
          case BY_STATUS, TRANSIENT -> UnreachableException.class;
          case AUTHENTICATION -> AuthenticationException.class;
          case NOT_FOUND -> NotFoundException.class;
          case CONFLICT -> ConflictException.class;
          case THROTTLED -> ThrottledException.class;
          case REFUSED -> RefusedException.class;
        };
    assertThatThrownBy(() -> meaning(meaning).send(read()))
        .isExactlyInstanceOf(expected)
        .hasMessageContaining("E-6240");
    boolean repeated = meaning == Meaning.BY_STATUS || meaning == Meaning.TRANSIENT;
    boolean throttled = meaning == Meaning.THROTTLED;
    assertThat(vendor.arrivals()).hasSize(repeated || throttled ? 3 : 1);
  }

  @Test
  void refusalOfA500IsNoDoubtButATransient400Is() {
    vendor.then(FakeVendor.status(500)).then(FakeVendor.status(400));
    assertThatThrownBy(() -> meaning(Meaning.REFUSED).send(write()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("do this");
    assertThatThrownBy(() -> meaning(Meaning.TRANSIENT).send(write()))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void refusalInsideA200IsSeenIfTheReaderLooksThere() {
    RefusalReader always =
        new RefusalReader() {
          @Override
          public Optional<VendorRefusal> read(HttpAnswer answer) {
            return new String(answer.body(), UTF_8).contains("errors")
                ? Optional.of(new VendorRefusal("E1", Meaning.REFUSED, "fix it"))
                : Optional.empty();
          }

          @Override
          public boolean appliesTo(int status) {
            return true;
          }
        };
    VendorHttp http = vendor.http(ticker).refusals(always).build();
    vendor.then(FakeVendor.ok("{\"errors\":[1]}")).then(FakeVendor.ok("{}"));
    assertThatThrownBy(() -> http.send(write())).isInstanceOf(RefusedException.class);
    assertThat(http.send(write()).status()).isEqualTo(200);
  }

  @Test
  void readerThatFailsLeavesTheStatusToDecide() {
    VendorHttp http =
        vendor
            .http(ticker)
            .refusals(
                answer -> {
                  throw new IllegalStateException("not the documented error body");
                })
            .build();
    vendor.then(FakeVendor.status(404));
    assertThatThrownBy(() -> http.send(read())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void codeThatIsNotPlainIsDropped() {
    assertThat(VendorRefusal.code("6240").code()).isEqualTo("6240");
    assertThat(VendorRefusal.code("card 4111 1111 declined").code()).isEmpty();
    assertThat(VendorRefusal.code("x".repeat(65)).code()).isEmpty();
  }

  @Test
  void requestIdThatIsNotPlainIsDropped() {
    VendorHttp http = vendor.http(ticker).requestIdHeaders("x-a", "x-b").build();
    vendor.then(
        new MockResponse.Builder()
            .code(404)
            .addHeader("x-a", "two words")
            .addHeader("x-b", "1-67890-abc")
            .build());
    assertThatThrownBy(() -> http.send(read()))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.requestId()).contains("1-67890-abc"));
  }
}
