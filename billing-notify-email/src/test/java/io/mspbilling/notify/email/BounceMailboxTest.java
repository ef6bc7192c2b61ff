package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mspbilling.communication.Bounce;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.receivables.Pull;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bounces read from a real mailbox. */
class BounceMailboxTest {
  private static final Sender SENDER = Sender.of("Northwind IT", "billing@northwind.example");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser user;

  @BeforeEach
  void start() {
    mail.start();
    user = mail.setUser("bounces@northwind.example", "northwind", "s3cret");
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private BounceMailbox mailbox(String password) {
    return BounceMailbox.builder(
            ImapServer.of("127.0.0.1", Encryption.NONE_ON_LOOPBACK)
                .withPort(mail.getImap().getPort()),
            MailLogin.password("northwind", () -> password),
            SENDER,
            InstantSource.system())
        .build();
  }

  private MailFolder inbox() throws Exception {
    return mail.getManagers().getImapHostManager().getInbox(user);
  }

  @SuppressWarnings("JavaUtilDate") // The mailbox takes nothing else.
  private void arrives(String text) throws Exception {
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    inbox().appendMessage(message, new Flags(), new Date());
  }

  private static String report(String address) {
    return DeliveryReportTest.sample("postfix.eml").replace("billing@acme.example", address);
  }

  @Test
  void bouncesAreReadInTheirOrderAndEachOnce() throws Exception {
    arrives(report("first@acme.example"));
    arrives("From: a@b.example\r\nSubject: Hello\r\n\r\nI will pay on Monday.\r\n");
    arrives(report("second@acme.example"));

    Pull<Bounce> first = mailbox("s3cret").bouncesAfter(Optional.empty());

    assertThat(first.records())
        .extracting(Bounce::address)
        .containsExactly(
            "first@acme.example",
            "cfo+bills@acme.example",
            "second@acme.example",
            "cfo+bills@acme.example");

    Pull<Bounce> second = mailbox("s3cret").bouncesAfter(first.position());
    assertThat(second.records()).isEmpty();
    assertThat(second.position()).isEqualTo(first.position());

    arrives(report("third@acme.example"));
    assertThat(mailbox("s3cret").bouncesAfter(second.position()).records())
        .extracting(Bounce::address)
        .containsExactly("third@acme.example", "cfo+bills@acme.example");
  }

  @Test
  void nothingInTheMailboxIsChanged() throws Exception {
    arrives(report("first@acme.example"));

    mailbox("s3cret").bouncesAfter(Optional.empty());

    assertThat(inbox().getMessageCount()).isEqualTo(1);
    assertThat(inbox().getMessages().get(0).getFlags().contains(Flags.Flag.SEEN)).isFalse();
  }

  @Test
  void anEmptyMailboxHasNoBounces() {
    Pull<Bounce> pull = mailbox("s3cret").bouncesAfter(Optional.empty());

    assertThat(pull.records()).isEmpty();
    assertThat(mailbox("s3cret").bouncesAfter(pull.position()).records()).isEmpty();
  }

  @Test
  void aMailboxThatWasNumberedAnewIsReadFromItsBeginning() throws Exception {
    arrives(report("first@acme.example"));
    Pull<Bounce> pull = mailbox("s3cret").bouncesAfter(Optional.of("1:999"));

    assertThat(pull.records()).hasSize(2);
    assertThat(mailbox("s3cret").bouncesAfter(Optional.of("no position")).records()).hasSize(2);
  }

  @Test
  void manyMailsAreReadInParts() throws Exception {
    for (int i = 0; i < BounceReading.MAX_MAILS; i++) {
      arrives("From: a@b.example\r\nSubject: Hello " + i + "\r\n\r\nHello.\r\n");
    }
    arrives(report("late@acme.example"));

    Pull<Bounce> first = mailbox("s3cret").bouncesAfter(Optional.empty());
    assertThat(first.records()).isEmpty();

    assertThat(mailbox("s3cret").bouncesAfter(first.position()).records()).hasSize(2);
  }

  @Test
  void aWrongPasswordIsASetUp() {
    assertThatThrownBy(() -> mailbox("wrong").bouncesAfter(Optional.empty()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageNotContaining("wrong");
  }

  @Test
  void aMailboxThatIsNotThereIsASetUp() {
    BounceMailbox other =
        BounceMailbox.builder(
                ImapServer.of("127.0.0.1", Encryption.NONE_ON_LOOPBACK)
                    .withPort(mail.getImap().getPort())
                    .withFolder("Bounces"),
                MailLogin.password("northwind", () -> "s3cret"),
                SENDER,
                InstantSource.system())
            .build();

    assertThatThrownBy(() -> other.bouncesAfter(Optional.empty()))
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void aServerThatIsDownIsReadLater() {
    BounceMailbox mailbox = mailbox("s3cret");
    mail.stop();

    assertThatThrownBy(() -> mailbox.bouncesAfter(Optional.empty()))
        .isInstanceOf(UnreachableException.class);
  }
}
