package io.mspbilling.notify.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.testkit.contract.NotifierContract;
import io.mspbilling.testkit.contract.NotifierWorld;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** The port's contract, kept on a real mail server. */
class SmtpNotifierContractTest extends NotifierContract {
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final FaultyRelay relay;
  private final Notifier notifier;

  SmtpNotifierContractTest() {
    mail.start();
    relay = new FaultyRelay(mail.getSmtp().getPort());
    notifier =
        SmtpNotifier.builder(
                SmtpServer.of("127.0.0.1", Encryption.NONE_ON_LOOPBACK).withPort(relay.port()),
                Sender.of("Northwind IT", "billing@northwind.example"),
                () -> Instant.parse("2026-06-02T14:00:00Z"))
            .build();
  }

  @AfterEach
  void stop() {
    relay.close();
    mail.stop();
  }

  @Override
  protected Notifier notifier() {
    return notifier;
  }

  @Override
  protected NotifierWorld world() {
    return new World();
  }

  private final class World implements NotifierWorld {
    @Override
    public String goodAddress() {
      return "billing@acme.example";
    }

    @Override
    public String refusedAddress() {
      relay.refuse("nobody@acme.example");
      return "nobody@acme.example";
    }

    /** A message that went into several mailboxes is one. */
    @Override
    public List<Message> delivered() {
      Map<String, Message> delivered = new LinkedHashMap<>();
      for (MimeMessage message : mail.getReceivedMessages()) {
        try {
          delivered.put(message.getMessageID(), read(message));
        } catch (MessagingException | IOException e) {
          throw new AssertionError(e);
        }
      }
      return List.copyOf(delivered.values());
    }

    private Message read(MimeMessage message) throws MessagingException, IOException {
      return new Message(
          Messages.key("delivered"),
          CustomerId.parse("psa:7"),
          addresses(message, jakarta.mail.Message.RecipientType.TO).get(0),
          addresses(message, jakarta.mail.Message.RecipientType.CC),
          "step",
          message.getSubject(),
          part(message, 0),
          message.getContent() instanceof Multipart
              ? Optional.of(part(message, 1))
              : Optional.empty());
    }

    private String part(MimeMessage message, int number) throws MessagingException, IOException {
      Object content =
          message.getContent() instanceof Multipart parts
              ? parts.getBodyPart(number).getContent()
              : message.getContent();
      return ((String) content).replace("\r\n", "\n");
    }

    private List<String> addresses(MimeMessage message, jakarta.mail.Message.RecipientType type)
        throws MessagingException {
      return Optional.ofNullable(message.getRecipients(type))
          .map(Arrays::stream)
          .orElse(Stream.<Address>empty())
          .map(address -> ((InternetAddress) address).getAddress())
          .toList();
    }

    @Override
    public void commitNextWriteThenFail() {
      relay.loseNextAnswer();
    }

    @Override
    public void failNextWriteWithoutCommit() {
      relay.loseNextMessage();
    }
  }
}
