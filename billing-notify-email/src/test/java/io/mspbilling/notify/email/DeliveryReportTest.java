package io.mspbilling.notify.email;

import static io.mspbilling.communication.Bounce.Finality.PERMANENT;
import static io.mspbilling.communication.Bounce.Finality.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Bounce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportTest {
  private static final Instant AT = Instant.parse("2026-06-02T14:00:07Z");
  private static final Sender SENDER = Sender.of("Northwind IT", "billing@northwind.example");
  private static final String ID = "<mb.1e7d235131c5e626ee661349fe8aa824@northwind.example>";

  static String sample(String name) {
    try (InputStream in = DeliveryReportTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Bounce> bounces(String mail) {
    return DeliveryReport.bounces(mail.getBytes(StandardCharsets.ISO_8859_1), SENDER, AT);
  }

  @Test
  void eachRecipientThatWasGivenUpIsABounce() {
    assertThat(bounces(sample("postfix.eml")))
        .containsExactly(
            new Bounce(ID, "billing@acme.example", PERMANENT, "5.1.1", AT),
            new Bounce(ID, "cfo+bills@acme.example", TRANSIENT, "4.2.2", AT));
  }

  @Test
  void linesMayEndAsTheyLike() {
    String mail = sample("postfix.eml");

    assertThat(bounces(mail.replace("\n", "\r\n"))).isEqualTo(bounces(mail)).hasSize(2);
  }

  @Test
  void theStatusMayStandInTheServersReplyAndTheIdInTheReportsOwnHeaders() {
    assertThat(bounces(sample("exchange.eml")))
        .singleElement()
        .satisfies(
            bounce -> {
              assertThat(bounce.messageId()).isEqualToIgnoringCase(ID);
              assertThat(bounce.address()).isEqualTo("billing@acme.example");
              assertThat(bounce.finality()).isEqualTo(PERMANENT);
              assertThat(bounce.status()).isEmpty();
            });
  }

  @Test
  void theIdIsNotTakenFromTheTextOfTheReturnedMessage() {
    String mail = sample("exchange.eml").replaceAll("(In-Reply-To|References): .*\n", "");

    assertThat(bounces(mail)).isEmpty();
  }

  @Test
  void ourIdOfTheEnvelopeWillDo() {
    String mail = sample("postfix.eml").replaceAll("Message-ID: <mb.*\n", "");

    assertThat(bounces(mail)).hasSize(2).allMatch(bounce -> bounce.messageId().equals(ID));
  }

  @Test
  void aDelayIsNoBounce() {
    assertThat(bounces(sample("postfix.eml").replace("Action: failed", "Action: delayed")))
        .isEmpty();
  }

  @Test
  void aReportOfAnotherSendersMessageIsNone() {
    assertThat(
            bounces(sample("postfix.eml").replace("@northwind.example>\nSubject", "@n.example>\nX"))
                .size())
        .isEqualTo(2); // By our own id of the envelope.
    assertThat(
            bounces(
                sample("postfix.eml")
                    .replace("fe8aa824@northwind.example", "fe8aa824@other.example")
                    .replace("Original-Envelope-Id: mb.", "Original-Envelope-Id: xx.")))
        .isEmpty();
  }

  /** What only the server's own words tell is read there too. */
  @ParameterizedTest
  @CsvSource({
    "5.1.1, smtp; 550 5.1.1 nobody, PERMANENT",
    "5.1.1, X-Postfix; unknown user, PERMANENT",
    "5.2.1, smtp; 554 5.2.1 disabled, PERMANENT",
    "5.2.2, smtp; 552 5.2.2 mailbox full, TRANSIENT",
    "5.3.4, smtp; 552 5.3.4 too big, TRANSIENT",
    "5.4.4, smtp; 550 5.4.4 no route, TRANSIENT",
    "5.4.7, smtp; 550 5.4.7 expired, TRANSIENT",
    "5.6.1, smtp; 554 5.6.1 media, TRANSIENT",
    "5.7.1, smtp; 550 5.7.1 rule, TRANSIENT",
    "4.2.2, smtp; 552 full, TRANSIENT",
    "5.4.1, smtp; 550 5.4.1 Recipient address rejected: Access denied, PERMANENT",
    "5.4.1, X-Postfix; no answer, TRANSIENT",
    "5.0.0, smtp; 550 5.1.1 nobody, PERMANENT",
    "5.0.0, smtp;550-5.7.26 unauthenticated, TRANSIENT",
    "5.0.0, smtp; 451 4.7.1 greylisted, TRANSIENT",
    "5.0.0, SMTP; 550 no such user, PERMANENT",
    "5.0.0, 550 no such user, PERMANENT",
    "5.0.0, smtp; 552 full, TRANSIENT",
    "5.0.0, smtp; 554 no, TRANSIENT",
    "5.0.0, X-Postfix; who knows, TRANSIENT",
    "bad, smtp; 550 5.7.1 rule, TRANSIENT",
    "bad, smtp; 550 5.1.1 nobody, PERMANENT",
    "bad, smtp; 554 no, TRANSIENT"
  })
  void anAddressIsDeadOnlyIfThatIsWhatTheyTell(
      String status, String diagnostic, Bounce.Finality finality) {
    String mail =
        sample("postfix.eml")
            .replace("Status: 5.1.1", "Status: " + status)
            .replaceFirst(
                "Diagnostic-Code: smtp; 550 5\\.1\\.1.*", "Diagnostic-Code: " + diagnostic);

    assertThat(bounces(mail).get(0).finality()).isEqualTo(finality);
  }

  @Test
  void whatSaysNothingIsNotTakenForFinal() {
    String mail =
        sample("postfix.eml")
            .replace("Status: 5.1.1", "Status: bad")
            .replace("Diagnostic-Code: smtp; 550 5.1.1", "Diagnostic-Code: x-unix;");

    assertThat(bounces(mail).get(0).finality()).isEqualTo(TRANSIENT);
    assertThat(bounces(mail).get(0).status()).isEmpty();
  }

  @Test
  void anOrdinaryMailIsNoReport() {
    assertThat(
            bounces(
                "From: a@b.example\r\nSubject: Re: Invoice\r\nIn-Reply-To: "
                    + ID
                    + "\r\n\r\nFinal-Recipient: rfc822; billing@acme.example\r\n"
                    + "Action: failed\r\nStatus: 5.1.1\r\n"))
        .isEmpty();
    assertThat(bounces("")).isEmpty();
  }

  @Test
  void aMailWithoutAnEndCostsNoMoreThanItsBeginning() {
    String recipient = "\nFinal-Recipient: rfc822; x@acme.example\nAction: failed\nStatus: 5.1.1\n";
    String mail =
        sample("postfix.eml")
            .replace("\nFinal-Recipient: rfc822; elsewhere", recipient.repeat(20_000) + "\nX: ");

    assertThat(bounces(mail).size()).isLessThanOrEqualTo(200);
  }

  /** Cut anywhere, with any characters anywhere: bounces of ours, or none, and never an error. */
  @Property(tries = 500)
  void aReportMayBeBrokenInAnyWay(
      @ForAll @IntRange(max = 2500) int at,
      @ForAll @IntRange(max = 400) int left,
      @ForAll @Size(max = 20) List<Character> put) {
    for (String name : List.of("postfix.eml", "exchange.eml")) {
      String mail = sample(name);
      int from = Math.min(at, mail.length());
      StringBuilder broken = new StringBuilder(mail.substring(0, from));
      put.forEach(broken::append);
      broken.append(mail.substring(Math.min(from + left, mail.length())));

      assertThat(bounces(broken.toString()))
          .allMatch(bounce -> bounce.messageId().startsWith("<mb."));
    }
  }

  @Property(tries = 200)
  void aReportMayEndAnywhere(@ForAll @IntRange(max = 2500) int end) {
    String mail = sample("postfix.eml");

    assertThat(bounces(mail.substring(0, Math.min(end, mail.length()))).size())
        .isLessThanOrEqualTo(2);
  }

  @Property(tries = 500)
  void anyFieldsAreRead(@ForAll String text) {
    ReportFields.groups(text).forEach(group -> new ReportedRecipient(group).address());
    new ReportedRecipient(
            java.util.Map.of("original-recipient", text, "status", text, "diagnostic-code", text))
        .finality();
  }
}
