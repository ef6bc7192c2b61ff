package io.mspbilling.http.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.HmacVerifier.Algorithm;
import io.mspbilling.http.webhook.HmacVerifier.Encoding;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
  /** RFC 4231, test case 2. */
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

  private static final String HEX =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  private static final String BASE64 =
      Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX));

  private static HmacVerifier verifier(Encoding encoding, String... secrets) {
    return new HmacVerifier(
        Algorithm.SHA256, encoding, List.of(secrets).stream().map(Secret::of).toList());
  }

  private static void assertRejected(Reason reason, ThrowingCallable verification) {
    assertThatThrownBy(verification)
        .isInstanceOfSatisfying(
            WebhookRejectedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessage("webhook rejected")
        .hasNoCause();
  }

  @Test
  void knownSignaturesAreProven() {
    assertThatCode(() -> verifier(Encoding.HEX, "Jefe").verify(BODY, HEX))
        .doesNotThrowAnyException();
    assertThatCode(() -> verifier(Encoding.BASE64, "Jefe").verify(BODY, BASE64))
        .doesNotThrowAnyException();
    HmacVerifier sha1 = new HmacVerifier(Algorithm.SHA1, Encoding.HEX, List.of(Secret.of("Jefe")));
    assertThatCode(() -> sha1.verify(BODY, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"))
        .doesNotThrowAnyException();
  }

  @Test
  void anySecretAndAnySignatureMayMatchDuringARotation() {
    HmacVerifier rotating = verifier(Encoding.HEX, "new", "Jefe");
    assertThatCode(() -> rotating.verifyAny(BODY, List.of("00", "0".repeat(64), HEX)))
        .doesNotThrowAnyException();
  }

  @Test
  void oneChangedByteIsAForgery() {
    byte[] changed = BODY.clone();
    changed[0]++;
    assertRejected(Reason.FORGED, () -> verifier(Encoding.HEX, "Jefe").verify(changed, HEX));
    assertRejected(Reason.FORGED, () -> verifier(Encoding.HEX, "jefe").verify(BODY, HEX));
    assertRejected(
        Reason.FORGED, () -> verifier(Encoding.HEX, "Jefe").verify(BODY, "0".repeat(64)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "5bdc", "t=abc", "not hex at all", "\u0000"})
  void signatureOutOfFormIsMalformed(String signature) {
    assertRejected(Reason.MALFORMED, () -> verifier(Encoding.HEX, "Jefe").verify(BODY, signature));
    assertRejected(
        Reason.MALFORMED, () -> verifier(Encoding.BASE64, "Jefe").verify(BODY, signature));
  }

  @Test
  void missingSignatureAndHugeBodyAreRejected() {
    HmacVerifier verifier = verifier(Encoding.HEX, "Jefe");
    assertRejected(Reason.UNSIGNED, () -> verifier.verify(BODY, null));
    assertRejected(Reason.TOO_LARGE, () -> verifier.verify(new byte[(4 << 20) + 1], HEX));
    assertRejected(Reason.MALFORMED, () -> verifier.verify(BODY, HEX.repeat(1000)));
  }

  @Test
  void verifierWithoutASecretCannotBeMade() {
    assertThatThrownBy(() -> verifier(Encoding.HEX)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> verifier(Encoding.HEX, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(verifier(Encoding.HEX, "canary")).hasToString("HmacVerifier(SHA256, HEX)");
  }

  @Test
  void timeIsCheckedOnBothSides() {
    Instant now = Instant.ofEpochSecond(1_000_000);
    FreshnessWindow window = new FreshnessWindow(Duration.ofMinutes(5), InstantSource.fixed(now));
    assertThatCode(() -> window.require("999700")).doesNotThrowAnyException();
    assertThatCode(() -> window.require("1000300")).doesNotThrowAnyException();
    assertRejected(Reason.STALE, () -> window.require("999699"));
    assertRejected(Reason.STALE, () -> window.require("1000301"));
    for (String text : new String[] {"abc", "", "-1", "1e6", "99999999999", "١"}) {
      assertRejected(Reason.MALFORMED, () -> window.require(text));
    }
  }
}
