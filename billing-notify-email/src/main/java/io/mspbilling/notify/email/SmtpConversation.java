package io.mspbilling.notify.email;

import io.mspbilling.failure.BillingException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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
   * Hands a message over.
   *
   * @return the answers to the copies that the server does not take
   */
  synchronized List<RefusedCopy> send(Envelope envelope, MimeMessage message) {
    List<RefusedCopy> refused = address(envelope);
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
    return refused;
  }

  private List<RefusedCopy> address(Envelope envelope) {
    SmtpReply sender = ask(envelope.mailFrom(supportsExtension("DSN")));
    if (!sender.isYes()) {
      throw failures.sender(sender);
    }
    SmtpReply recipient = ask(envelope.rcptTo(envelope.address(), supportsExtension("DSN")));
    if (!recipient.isYes()) {
      throw failures.recipient(recipient);
    }
    List<RefusedCopy> refused = new ArrayList<>();
    for (String copy : envelope.copies()) {
      SmtpReply answer = ask(envelope.rcptTo(copy, supportsExtension("DSN")));
      if (!answer.isYes()) {
        if (answer.code() < 0 || answer.isClosing()) {
          throw failures.recipient(answer);
        }
        refused.add(new RefusedCopy(copy, answer));
      }
    }
    return refused;
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

  /**
   * A copy that the server does not take.
   *
   * @param answer the server's no
   */
  record RefusedCopy(String address, SmtpReply answer) {}
}
