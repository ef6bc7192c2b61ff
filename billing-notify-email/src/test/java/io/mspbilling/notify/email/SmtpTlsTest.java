package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.ThrottledException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a password nor a message leaves this machine in the clear, or to a stranger. */
class SmtpTlsTest {
  private static final String USER = "billing@northwind.example";
  private static final String PASSWORD = "s3cret";

  private final ScriptedSmtp server = new ScriptedSmtp().offer("STARTTLS,AUTH PLAIN XOAUTH2");

  @AfterEach
  void stop() {
    server.close();
  }

  private SmtpNotifier.Builder builder(String host) {
    return SmtpNotifier.builder(
            SmtpServer.of(host, Encryption.STARTTLS)
                .withPort(server.port())
                .withPatience(Duration.ofSeconds(20)),
            Sender.of("Northwind IT", USER),
            () -> Instant.parse("2026-06-02T14:00:00Z"))
        .login(MailLogin.password(USER, () -> PASSWORD));
  }

  private SmtpNotifier.Builder trusting() {
    return builder("localhost").trust(TestCertificate.LOCALHOST.trusted());
  }

  private static BillingException failure(SmtpNotifier.Builder builder) {
    return catchThrowableOfType(
        BillingException.class, () -> builder.build().send(Messages.usual()));
  }

  private void assertNothingSaid() {
    assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH"));
    assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void aMessageGoesOverTlsAfterALogin() {
    trusting().build().send(Messages.usual());

    assertThat(server.commands())
        .containsSubsequence(
            "STARTTLS",
            "EHLO northwind.example",
            "AUTH PLAIN " + base64(USER + "\0" + USER + "\0" + PASSWORD),
            "MAIL FROM:<billing@northwind.example>");
    assertThat(server.messages()).hasSize(1);
  }

  @Test
  void anAccessTokenIsALogin() {
    trusting().login(MailLogin.accessToken(USER, () -> "token")).build().send(Messages.usual());

    assertThat(server.commands())
        .contains("AUTH XOAUTH2 " + base64("user=" + USER + "\1auth=Bearer token\1\1"));
  }

  @Test
  void aServerWithoutTlsIsToldNothing() {
    server.offer("AUTH PLAIN");

    BillingException failure = failure(trusting());

    assertThat(failure).isInstanceOf(NotSentException.class);
    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertNothingSaid();
  }

  @Test
  void aServerWithoutExtensionsIsToldNothing() {
    server.answer("EHLO", "502 what");

    BillingException failure = failure(trusting());

    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertNothingSaid();
  }

  @ParameterizedTest
  @ValueSource(strings = {"454 4.7.0 not now", "501 5.5.4 no", "220"})
  void aServerThatDoesNotTurnToTlsIsToldNothing(String reply) {
    if (reply.equals("220")) {
      server.answer("STARTTLS", ScriptedSmtp.CUT);
    } else {
      server.answer("STARTTLS", reply);
    }

    assertThat(failure(trusting())).isNotNull();
    assertNothingSaid();
  }

  @Test
  void aCertificateThatNobodyWeTrustSignedIsASetUp() {
    BillingException failure = failure(builder("localhost"));

    assertThat(failure).isInstanceOf(NotSentException.class);
    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertNothingSaid();
  }

  @Test
  void aCertificateOfAnotherNameIsASetUp() {
    BillingException failure =
        failure(builder("127.0.0.1").trust(TestCertificate.LOCALHOST.trusted()));

    assertThat(failure).isInstanceOf(NotSentException.class);
    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertNothingSaid();
  }

  @Test
  void aServerThatOffersNoLoginGetsNoMessage() {
    server.offer("STARTTLS");

    BillingException failure = failure(trusting());

    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertNothingSaid();
  }

  @Test
  void aWrongPasswordIsASetUpAndNoRefusal() {
    server.answer("AUTH", "535 5.7.8 wrong");

    BillingException failure = failure(trusting());

    assertThat(failure).isInstanceOf(AuthenticationException.class);
    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertThat(failure).hasMessageNotContaining(PASSWORD);
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void aLoginThatCannotBeCheckedForNowIsTriedLater() {
    server.answer("AUTH", "454 4.7.0 temporary");

    assertThat(failure(trusting())).isInstanceOf(ThrottledException.class);
  }

  @Test
  void aServerElsewhereIsNeverTalkedToInTheClear() {
    assertThatThrownBy(() -> SmtpServer.of("mail.example", Encryption.NONE_ON_LOOPBACK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLoginPrintsNoSecret() {
    assertThat(MailLogin.password(USER, () -> PASSWORD).toString()).doesNotContain(PASSWORD);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
