package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotSentException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS from the first byte, and a login, at a real mail server. */
class SecuredServerTest {
  private GreenMail mail;

  @BeforeAll
  static void showOurCertificate() {
    System.setProperty(
        DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
        TestCertificate.LOCALHOST.file().toString());
    System.setProperty(
        DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, TestCertificate.PASSWORD);
  }

  @AfterAll
  static void tidyUp() {
    System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
    System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY);
  }

  @BeforeEach
  void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.start();
    mail.setUser("billing@northwind.example", "northwind", "s3cret");
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private SmtpNotifier.Builder notifier(String password) {
    return SmtpNotifier.builder(
            SmtpServer.of("localhost", Encryption.IMPLICIT_TLS).withPort(mail.getSmtps().getPort()),
            Sender.of("Northwind IT", "billing@northwind.example"),
            () -> Instant.parse("2026-06-02T14:00:00Z"))
        .login(MailLogin.password("northwind", () -> password));
  }

  @Test
  void aMessageArrives() {
    notifier("s3cret").trust(TestCertificate.LOCALHOST.trusted()).build().send(Messages.usual());

    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aWrongPasswordSendsNothing() {
    assertThatThrownBy(
            () ->
                notifier("wrong")
                    .trust(TestCertificate.LOCALHOST.trusted())
                    .build()
                    .send(Messages.usual()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aStrangerGetsNothing() {
    assertThatThrownBy(() -> notifier("s3cret").build().send(Messages.usual()))
        .isInstanceOf(NotSentException.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }
}
