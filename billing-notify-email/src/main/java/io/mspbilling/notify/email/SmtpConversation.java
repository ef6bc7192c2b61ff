package io.mspbilling.notify.email;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.Delivery;
import io.mspbilling.failure.BillingException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection, one message. The steps are taken one by one, as only so it is known at each
 * failure whether the server may have the message: up to the answer to {@code DATA} it has not, and
 * from then on only its own answer tells.
 */
final class SmtpConversation extends SMTPTransport {

  private static final int GO_ON = 354;

  private final SmtpServer server;
  private final Optional<MailLogin> login;
  private final SmtpFailures failures;

  SmtpConversation(
      Session session, SmtpServer server, Optional<MailLogin> login, SmtpFailures failures) {
    super(
        session,
        new URLName("smtp", server.host(), server.port(), null, null, null),
        "smtp",
        server.encryption() == Encryption.IMPLICIT_TLS);
    this.server = server;
    this.login = login;
    this.failures = failures;
  }

  /** Connects, turns to TLS, and logs in. */
  void open() {
    try {
      connect(
          server.host(),
          server.port(),
          login.map(MailLogin::user).orElse(null),
          login.map(one -> one.secret().get()).orElse(null));
    } catch (MessagingException e) {
      throw failures.connecting(e, last());
    }
  }

  /** Nothing is said to a server that lacks what we need: it would be said in the clear. */
  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    boolean understood = super.ehlo(domain);
    if (!understood) {
      return false;
    }
    if (server.encryption() == Encryption.STARTTLS && !isSSL() && !supportsExtension("STARTTLS")) {
      throw failures.setup("the server offers no TLS", null);
    }
    boolean mayLogIn = isSSL() || server.encryption() == Encryption.NONE_ON_LOOPBACK;
    if (login.isPresent()
        && mayLogIn
        && !supportsExtension("AUTH")
        && !supportsExtension("AUTH=LOGIN")) {
      throw failures.setup("the server offers no login", null);
    }
    return true;
  }

  /** A server that does not know the extensions has neither TLS nor a login. */
  @Override
  protected void helo(String domain) throws MessagingException {
    if (server.encryption() == Encryption.STARTTLS || login.isPresent()) {
      throw failures.setup("the server offers neither TLS nor a login", null);
    }
    super.helo(domain);
  }

  /**
   * Hands a message over to those recipients that the server takes; if it takes none, to nobody.
   *
   * @return the others
   */
  synchronized List<Delivery.Missed> send(Envelope envelope, MimeMessage message) {
    Map<String, SmtpReply> refused = address(envelope);
    if (refused.size() < envelope.recipients().size()) {
      handOver(message);
    }
    return refused.entrySet().stream()
        .map(
            one ->
                new Delivery.Missed(
                    one.getKey(), one.getValue().finality(), one.getValue().enhanced()))
        .toList();
  }

  private void handOver(MimeMessage message) {
    OutputStream data = begin();
    try {
      message.writeTo(data, new String[] {"Bcc"});
      ((SMTPOutputStream) data).ensureAtBOL();
      data.flush();
      simpleCommand(".");
    } catch (IOException | MessagingException e) {
      throw failures.lost(e);
    }
    if (!last().isYes()) {
      throw failures.message(last());
    }
  }

  /**
   * Names the recipients. While the message's own takes none for now, nobody gets it: it is tried
   * again as a whole, as it could not be for one of them without the others getting it twice.
   *
   * @return the server's no to each that it does not take
   */
  private Map<String, SmtpReply> address(Envelope envelope) {
    SmtpReply sender = ask(envelope.mailFrom(supportsExtension("DSN")));
    if (!sender.isYes()) {
      throw failures.sender(sender);
    }
    Map<String, SmtpReply> refused = new LinkedHashMap<>();
    for (String recipient : envelope.recipients()) {
      SmtpReply answer = ask(envelope.rcptTo(recipient, supportsExtension("DSN")));
      boolean isOwnForNow = recipient.equals(envelope.address()) && answer.isNotNow();
      if (!answer.isYes() && (!answer.isAboutRecipient() || isOwnForNow)) {
        throw failures.recipient(answer);
      }
      if (!answer.isYes()) {
        refused.put(recipient, answer);
      }
    }
    if (refused.size() == envelope.recipients().size()) {
      refused.values().stream()
          .filter(SmtpReply::isNotNow)
          .findFirst()
          .or(() -> noneIsDead(refused.values()))
          .ifPresent(
              answer -> {
                throw failures.recipient(answer);
              });
    }
    return refused;
  }

  /** A no to all of which none says that an address is dead is a no to the message. */
  private static Optional<SmtpReply> noneIsDead(Collection<SmtpReply> refused) {
    return refused.stream().anyMatch(answer -> answer.finality() == Bounce.Finality.PERMANENT)
        ? Optional.empty()
        : refused.stream().findFirst();
  }

  private OutputStream begin() {
    try {
      return data();
    } catch (MessagingException e) {
      // A server may say only here that it takes none of the recipients.
      SmtpReply reply = last();
      throw reply.code() == GO_ON || reply.code() <= 0
          ? failures.interrupted(e)
          : failures.message(reply);
    }
  }

  private SmtpReply ask(String command) {
    try {
      simpleCommand(command);
      return last();
    } catch (MessagingException e) {
      throw failures.interrupted(e);
    }
  }

  private SmtpReply last() {
    String text = getLastServerResponse();
    return SmtpReply.of(getLastReturnCode(), text == null ? "" : text);
  }

  /** Says good-bye; what has been answered by then holds, whatever becomes of that. */
  void end() {
    try {
      close();
    } catch (MessagingException | BillingException e) {
      // The socket is closed all the same.
      return;
    }
  }
}
