package io.mspbilling.notify.email;

import io.mspbilling.communication.Bounce;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the report that a mail server sends back with what it could not deliver (RFC 3464, in the
 * frame of RFC 6522). Anybody may send what looks like one, and many servers write them badly: what
 * cannot be read is no bounce, and nothing that is read is believed before it is found to be of a
 * message that we sent.
 */
public final class DeliveryReport {

  /** As much of a mail as is read, in bytes; the report stands before the message in it. */
  static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_PART_BYTES = 64 * 1024;
  private static final int MAX_PARTS = 10;
  private static final Session SESSION = Session.getInstance(new Properties());

  private DeliveryReport() {}

  /**
   * The bounces that a mail tells of; none if it is anything else than a delivery report of a
   * message from this sender.
   *
   * @param mail headers and text as they came, of which only the first 256 KB are read
   * @param sender whose messages count
   * @param at when it came
   */
  public static List<Bounce> bounces(byte[] mail, Sender sender, Instant at) {
    try {
      MimeMessage report =
          new MimeMessage(
              SESSION, new ByteArrayInputStream(mail, 0, Math.min(mail.length, MAX_BYTES)));
      return report.isMimeType("multipart/report") && report.getContent() instanceof Multipart parts
          ? bounces(report, parts, sender.domain(), at)
          : List.of();
    } catch (MessagingException | IOException | RuntimeException e) {
      // The library stumbles over some mails in its own ways; none of them is a report.
      return List.of();
    }
  }

  private static List<Bounce> bounces(
      MimeMessage report, Multipart parts, String domain, Instant at)
      throws MessagingException, IOException {
    List<Map<String, String>> groups = new ArrayList<>();
    Optional<String> id = Optional.empty();
    for (int i = 0; i < Math.min(parts.getCount(), MAX_PARTS); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")
          || part.isMimeType("message/global-delivery-status")) {
        groups.addAll(ReportFields.groups(text(part)));
      } else if (id.isEmpty() && isReturned(part)) {
        id = MessageId.in(headers(text(part)), domain);
      }
    }
    return id.or(() -> envelopeId(groups, domain))
        .or(() -> mentioned(report, domain))
        .map(found -> failed(groups, found, at))
        .orElse(List.of());
  }

  private static boolean isReturned(Part part) throws MessagingException {
    return part.isMimeType("message/rfc822")
        || part.isMimeType("text/rfc822-headers")
        || part.isMimeType("message/rfc822-headers")
        || part.isMimeType("message/global")
        || part.isMimeType("message/global-headers");
  }

  /** Our own id of the envelope, from servers that give it back. */
  private static Optional<String> envelopeId(List<Map<String, String>> groups, String domain) {
    return groups.stream()
        .flatMap(group -> Optional.ofNullable(group.get("original-envelope-id")).stream())
        .flatMap(id -> MessageId.ofLocalPart(id, domain).stream())
        .findFirst();
  }

  /** The message that the report answers, as some servers say it. */
  private static Optional<String> mentioned(MimeMessage report, String domain) {
    return Optional.ofNullable(header(report, "In-Reply-To"))
        .flatMap(text -> MessageId.in(text, domain))
        .or(
            () ->
                Optional.ofNullable(header(report, "References"))
                    .flatMap(text -> MessageId.in(text, domain)));
  }

  private static @Nullable String header(MimeMessage report, String name) {
    try {
      return report.getHeader(name, " ");
    } catch (MessagingException e) {
      return null;
    }
  }

  private static List<Bounce> failed(
      List<Map<String, String>> groups, String messageId, Instant at) {
    List<Bounce> bounces = new ArrayList<>();
    for (Map<String, String> group : groups) {
      ReportedRecipient recipient = new ReportedRecipient(group);
      if (recipient.hasFailed()) {
        recipient
            .address()
            .ifPresent(
                address ->
                    bounces.add(
                        new Bounce(
                            messageId, address, recipient.finality(), recipient.status(), at)));
      }
    }
    return bounces;
  }

  private static String headers(String message) {
    String text = message.replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    return end < 0 ? text : text.substring(0, end);
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    try (InputStream in = decoded((MimeBodyPart) part)) {
      return new String(in.readNBytes(MAX_PART_BYTES), StandardCharsets.ISO_8859_1);
    }
  }

  /** Such parts may not be encoded (RFC 2045, 6.4), so that the library does not look; some are. */
  private static InputStream decoded(MimeBodyPart part) throws MessagingException {
    String encoding = String.valueOf(part.getHeader("Content-Transfer-Encoding", null));
    String known = encoding.strip().toLowerCase(Locale.ROOT);
    return known.equals("base64") || known.equals("quoted-printable")
        ? MimeUtility.decode(part.getRawInputStream(), known)
        : part.getRawInputStream();
  }
}
