package io.mspbilling.notify.email;

import io.mspbilling.communication.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The form of a message on the wire (RFC 5322, MIME). */
final class MimeForm {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);

  private final Sender sender;
  private final InstantSource clock;
  private final ZoneId zone;

  MimeForm(Sender sender, InstantSource clock, ZoneId zone) {
    this.sender = sender;
    this.clock = clock;
    this.zone = zone;
  }

  String id(Message message) {
    return MessageId.of(message.key(), sender.domain());
  }

  MimeMessage of(Message message, Session session) {
    try {
      MimeMessage mime = new Identified(session, id(message));
      mime.setFrom(named(sender.name(), sender.address()));
      if (sender.replyTo().isPresent()) {
        mime.setReplyTo(new InternetAddress[] {plain(sender.replyTo().get())});
      }
      mime.setRecipient(jakarta.mail.Message.RecipientType.TO, plain(message.address()));
      for (String copy : message.copies()) {
        mime.addRecipient(jakarta.mail.Message.RecipientType.CC, plain(copy));
      }
      mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
      mime.setHeader("Date", DATE.format(clock.instant().atZone(zone)));
      // So that nobody's absence note answers it (RFC 3834; the other is Exchange's).
      mime.setHeader("Auto-Submitted", "auto-generated");
      mime.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
      if (sender.unsubscribe().isPresent()) {
        setUnsubscribe(mime, sender.unsubscribe().get());
      }
      setContent(mime, message);
      mime.saveChanges();
      return mime;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("a message that was checked can be written", e);
    }
  }

  /** The plain form first: mail programs show the last one that they can. */
  private static void setContent(MimeMessage mime, Message message) throws MessagingException {
    if (message.html().isEmpty()) {
      setText(mime, message.body(), "plain");
      return;
    }
    MimeBodyPart plain = new MimeBodyPart();
    setText(plain, message.body(), "plain");
    MimeBodyPart html = new MimeBodyPart();
    setText(html, message.html().get(), "html");
    mime.setContent(new MimeMultipart("alternative", plain, html));
  }

  /** Quoted-printable for any text: no line is too long then, and no server changes it. */
  private static void setText(MimePart part, String text, String subtype)
      throws MessagingException {
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
  }

  private static void setUnsubscribe(MimeMessage mime, URI address) throws MessagingException {
    mime.setHeader("List-Unsubscribe", "<" + address + ">");
  }

  private static InternetAddress plain(String address) throws MessagingException {
    return new InternetAddress(address, true);
  }

  private static InternetAddress named(String name, String address)
      throws UnsupportedEncodingException {
    return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
  }

  /** A message that keeps the id it was given. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
