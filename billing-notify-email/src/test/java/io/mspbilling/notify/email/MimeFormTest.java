package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.Message;
import io.mspbilling.receivables.CustomerId;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MimeFormTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Sender SENDER = Sender.of("Northwind IT", "billing@Northwind.example");

  private static String written(Sender sender, Message message)
      throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form(sender).of(message, SESSION).writeTo(out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static MimeMessage read(String written) throws MessagingException {
    return new MimeMessage(
        SESSION, new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)));
  }

  private static MimeForm form(Sender sender) {
    return new MimeForm(
        sender, () -> Instant.parse("2026-06-02T14:00:00Z"), ZoneId.of("America/New_York"));
  }

  private static Message message(String subject, String body) {
    return new Message(
        Messages.key("a"), CustomerId.parse("psa:7"), Messages.ADDRESS, "step", subject, body);
  }

  @Test
  void theHeadersSayWhoWhenAndWhat() throws Exception {
    String written =
        written(
            SENDER
                .withReplyTo("ar@northwind.example")
                .withUnsubscribe(URI.create("mailto:stop@northwind.example")),
            Messages.to(Messages.ADDRESS, "owner@acme.example", "cfo@acme.example"));

    assertThat(written)
        .contains(
            "From: Northwind IT <billing@Northwind.example>\r\n",
            "Reply-To: ar@northwind.example\r\n",
            "To: billing@acme.example\r\n",
            "Cc: owner@acme.example, cfo@acme.example\r\n",
            "Date: Tue, 2 Jun 2026 10:00:00 -0400\r\n",
            "Subject: Invoice 1001 is past due\r\n",
            "List-Unsubscribe: <mailto:stop@northwind.example>\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "MIME-Version: 1.0\r\n");
  }

  @Test
  void thePlainFormComesBeforeTheHtml() throws Exception {
    MimeMessage read =
        read(written(SENDER, Messages.usual().withHtml("<p>Grüße, 5 €</p>\n.\nFrom here")));

    assertThat(read.isMimeType("multipart/alternative")).isTrue();
    Multipart parts = (Multipart) read.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(parts.getBodyPart(0).getContent())
        .isEqualTo(Messages.usual().body().replace("\n", "\r\n"));
    assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße, 5 €</p>\r\n.\r\nFrom here");
  }

  @Test
  void theIdIsTheSameForTheSameEffectAndHoldsNoKey() throws Exception {
    String id = form(SENDER).id(Messages.usual());

    assertThat(id).isEqualTo("<mb.1e7d235131c5e626ee661349fe8aa824@northwind.example>");
    assertThat(written(SENDER, Messages.usual())).contains("Message-ID: " + id + "\r\n");
    assertThat(id).doesNotContain(Messages.usual().key().shortForm());
  }

  @Property(tries = 300)
  void anySubjectAndTextComeBackAsTheyWere(@ForAll String subject, @ForAll String body)
      throws Exception {
    String line = "x" + subject.replaceAll("\\p{Cc}|\\p{Cs}", "");
    String text = wellFormed(body) + "\n.\nFrom here\n";

    MimeMessage read = read(written(SENDER, message(line, text)));

    assertThat(blanksAside(read.getSubject())).isEqualTo(blanksAside(line));
    assertThat(((String) read.getContent()).replace("\r\n", "\n"))
        .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Property(tries = 300)
  void everyLineIsShortAsciiAndNoHeaderIsAdded(@ForAll String subject, @ForAll String name)
      throws Exception {
    Message message = message("x" + subject.replaceAll("\\p{Cc}", ""), subject);
    Sender sender = Sender.of("x" + name.replaceAll("\\p{Cc}", ""), SENDER.address());

    String written = written(sender, message);

    assertThat(written.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(written.chars())
        .allMatch(c -> c == '\t' || c == '\r' || c == '\n' || (c >= ' ' && c < 127));
    assertThat(Collections.list(read(written).getAllHeaders()))
        .extracting(jakarta.mail.Header::getName)
        .containsExactlyInAnyOrder(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted",
            "X-Auto-Response-Suppress");
  }

  @Test
  void aSenderCannotSmuggleHeadersIn() {
    assertThatThrownBy(() -> Sender.of("Northwind\r\nBcc: a@b.example", "billing@n.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sender.of("Northwind", "a@n.example\r\nRCPT TO:<b@c.example>"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SENDER.withUnsubscribe(URI.create("javascript:alert(1)")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theEnvelopeCarriesWhatABounceNeedsAndEscapesIt() {
    Envelope envelope = new Envelope("bounces@n.example", "mb.1", "a+b=c@acme.example", List.of());

    assertThat(envelope.mailFrom(true))
        .isEqualTo("MAIL FROM:<bounces@n.example> RET=HDRS ENVID=mb.1");
    assertThat(envelope.rcptTo("a+b=c@acme.example", true))
        .isEqualTo(
            "RCPT TO:<a+b=c@acme.example> NOTIFY=FAILURE" + " ORCPT=rfc822;a+2Bb+3Dc@acme.example");
    assertThat(envelope.rcptTo("a@acme.example", false)).isEqualTo("RCPT TO:<a@acme.example>");
  }

  /** Headers may be folded at blanks. */
  private static String blanksAside(String line) {
    return line.replaceAll("\\s+", " ").strip();
  }

  /** Half a surrogate pair has no form on any wire. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
