package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Message;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.DeferredException;
import io.mspbilling.failure.Fault;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.Repeat;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of a mail server, and each silence, says about the message. */
class SmtpFailureTest {
  private final ScriptedSmtp server = new ScriptedSmtp();

  @AfterEach
  void stop() {
    server.close();
  }

  private SmtpNotifier notifier() {
    return notifier(server.port(), Duration.ofSeconds(20));
  }

  private SmtpNotifier notifier(int port, Duration patience) {
    return SmtpNotifier.builder(
            SmtpServer.of("127.0.0.1", Encryption.NONE_ON_LOOPBACK)
                .withPort(port)
                .withPatience(patience),
            Sender.of("Northwind IT", "billing@northwind.example"),
            () -> Instant.parse("2026-06-02T14:00:00Z"))
        .build();
  }

  private BillingException failure() {
    return catchThrowableOfType(
        BillingException.class, () -> notifier().send(Messages.to(Messages.ADDRESS)));
  }

  @Test
  void aMessageIsTaken() {
    assertThat(notifier().send(Messages.usual()).messageId())
        .matches("<mb\\.[0-9a-f]{32}@northwind\\.example>");
    assertThat(server.messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 5.1.1 no such user", "551 gone", "554 5.2.1 off", "553 5.1.3 bad"})
  void anAddressThatIsRefusedForGoodTakesNoMail(String reply) {
    server.answer("RCPT TO", reply);

    Delivery delivery = notifier().send(Messages.usual());

    assertThat(delivery.hasReached(Messages.usual())).isFalse();
    assertThat(delivery.missed())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.address()).isEqualTo(Messages.ADDRESS);
              assertThat(one.finality()).isEqualTo(Bounce.Finality.PERMANENT);
              assertThat(reply.substring(4)).startsWith(one.status());
            });
    assertThat(server.commands()).doesNotContain("DATA");
    assertThat(server.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"550 5.7.1 on a list", "550 5.2.2 full", "552 too big", "550 5.1.8 your domain"})
  void aNoThatIsNotAboutTheAddressIsARefusalOfTheMessage(String reply) {
    server.answer("RCPT TO", reply);

    BillingException failure = failure();

    assertThat(failure).isExactlyInstanceOf(RefusedException.class);
    assertThat(failure.fault()).isEqualTo(Fault.REQUEST);
    assertThat(failure.repeat()).isEqualTo(Repeat.NEVER);
    assertThat(failure.status()).hasToString(reply.substring(0, 3));
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void aRefusalNamesTheServersCodesAndNotItsWords() {
    server.answer("RCPT TO", "550 5.7.1 <billing@acme.example> does not want you");

    BillingException failure = failure();

    assertThat(failure.vendorCode()).contains("5.7.1");
    assertThat(failure).hasMessageContaining("SMTP 550 5.7.1").hasMessageNotContaining("acme");
  }

  @Test
  void anAddressThatIsRefusedForNowIsTriedLaterAndNobodyElseWaitsForIt() {
    server.answer("RCPT TO", "451 4.7.1 greylisted");

    BillingException failure = failure();

    assertThat(failure).isInstanceOf(DeferredException.class);
    assertThat(failure.repeat()).isEqualTo(Repeat.LATER);
    assertThat(failure.fault()).isEqualTo(Fault.REQUEST);
    assertThat(server.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL FROM", "RCPT TO", "DATA", "."})
  void aServerThatClosesDownIsTriedLater(String command) {
    server.answer(command, "421 4.3.2 closing");
    if (command.equals("EHLO")) {
      server.answer("HELO", "421 4.3.2 closing");
    }

    BillingException failure = failure();

    assertThat(failure).isInstanceOf(ThrottledException.class);
    assertThat(failure.repeat()).isEqualTo(Repeat.LATER);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL FROM,550 5.7.60 not allowed to send as",
    "MAIL FROM,530 5.7.0 authentication required",
    "RCPT TO,530 5.7.57 not authenticated",
    "greeting,554 no service"
  })
  void aServerThatTakesNoMailFromUsIsASetUpAndNoRefusal(String command, String reply) {
    server.answer(command, reply);

    BillingException failure = failure();

    assertThat(failure).isInstanceOf(AuthenticationException.class);
    assertThat(failure.fault()).isEqualTo(Fault.SETUP);
    assertThat(server.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL FROM", "RCPT TO", "DATA"})
  void aCutBeforeTheMessageIsNotSent(String command) {
    server.answer(command, ScriptedSmtp.CUT);

    BillingException failure = failure();

    assertThat(failure).isInstanceOf(NotSentException.class);
    assertThat(failure.repeat()).isEqualTo(Repeat.LATER);
    assertThat(failure.fault()).isEqualTo(Fault.NETWORK);
  }

  @ParameterizedTest
  @ValueSource(strings = {ScriptedSmtp.FIRST_LINE, ScriptedSmtp.END_OF_DATA})
  void aCutFromTheMessageOnIsInDoubt(String command) {
    server.answer(command, ScriptedSmtp.CUT);

    BillingException failure = failure();

    assertThat(failure).isInstanceOf(UnknownOutcomeException.class);
    assertThat(failure.isMoneyInDoubt()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "2", "354 go on", "999 what", "-50 no"})
  void anAnswerToTheMessageThatIsNoneIsInDoubt(String reply) {
    server.answer(ScriptedSmtp.END_OF_DATA, reply);

    assertThat(failure()).isInstanceOf(UnknownOutcomeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {ScriptedSmtp.SILENCE, "250-and so on"})
  void aServerThatDoesNotEndItsAnswerIsInDoubtAfterOurPatience(String reply) {
    server.answer(ScriptedSmtp.END_OF_DATA, reply);

    BillingException failure =
        catchThrowableOfType(
            BillingException.class,
            () -> notifier(server.port(), Duration.ofMillis(300)).send(Messages.usual()));

    assertThat(failure).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void aServerThatNeverGreetsIsNotWaitedForBeyondOurPatience() {
    server.answer("greeting", ScriptedSmtp.SILENCE);

    BillingException failure =
        catchThrowableOfType(
            BillingException.class,
            () -> notifier(server.port(), Duration.ofMillis(300)).send(Messages.usual()));

    assertThat(failure).isInstanceOf(NotSentException.class);
    assertThat(failure.repeat()).isEqualTo(Repeat.LATER);
  }

  @Test
  void aMessageThatIsRefusedForWhatIsInItIsRefused() {
    server.answer(ScriptedSmtp.END_OF_DATA, "554 5.7.1 looks like spam");

    assertThat(failure()).isExactlyInstanceOf(RefusedException.class);
  }

  @Test
  void aMessageThatIsNotTakenForNowIsTriedLater() {
    server.answer(ScriptedSmtp.END_OF_DATA, "451 4.3.0 try again");

    assertThat(failure()).isInstanceOf(DeferredException.class);
  }

  @Test
  void aServerThatRefusesOnlyAtDataHasNotGotTheMessage() {
    server.answer("DATA", "554 5.5.1 no valid recipients");

    assertThat(failure()).isExactlyInstanceOf(RefusedException.class);
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void whatBecomesOfTheGoodByeChangesNothing() {
    server.answer("QUIT", ScriptedSmtp.CUT);

    notifier().send(Messages.usual());

    assertThat(server.messages()).hasSize(1);
  }

  @Test
  void aPortWhereNobodyListensIsNotSent() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    BillingException failure =
        catchThrowableOfType(
            BillingException.class,
            () -> notifier(free, Duration.ofSeconds(5)).send(Messages.usual()));

    assertThat(failure).isInstanceOf(NotSentException.class);
    assertThat(failure.fault()).isEqualTo(Fault.NETWORK);
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 unknown, PERMANENT",
    "550 5.7.1 not from you, TRANSIENT",
    "552 5.2.2 full, TRANSIENT",
    "554 5.3.4 too big, TRANSIENT",
    "452 4.5.3 too many recipients, TRANSIENT"
  })
  void aCopyThatIsRefusedKeepsNothingBack(String reply, Bounce.Finality finality) {
    server.answer("RCPT TO:<gone@acme.example>", reply);

    Delivery delivery =
        notifier().send(Messages.to(Messages.ADDRESS, "gone@acme.example", "owner@acme.example"));

    assertThat(server.messages()).hasSize(1);
    assertThat(server.commands()).contains("RCPT TO:<owner@acme.example>");
    assertThat(delivery.missed())
        .containsExactly(new Delivery.Missed("gone@acme.example", finality, reply.substring(4, 9)));
  }

  @Test
  void whatItsAddressDoesNotTakeTheCopiesGet() {
    server.answer("RCPT TO:<billing@acme.example>", "550 5.1.1 unknown");
    Message message = Messages.to(Messages.ADDRESS, "owner@acme.example");

    Delivery delivery = notifier().send(message);

    assertThat(delivery.hasReached(message)).isTrue();
    assertThat(delivery.missed())
        .extracting(Delivery.Missed::address)
        .containsExactly(Messages.ADDRESS);
    assertThat(server.messages()).hasSize(1);
  }

  @Test
  void whatNobodyTakesIsNobodysAndEachIsTold() {
    server.answer("RCPT TO:<billing@acme.example>", "550 5.1.1 unknown");
    server.answer("RCPT TO:<owner@acme.example>", "550 5.7.1 not from you");

    Delivery delivery = notifier().send(Messages.to(Messages.ADDRESS, "owner@acme.example"));

    assertThat(delivery.missed())
        .extracting(Delivery.Missed::finality)
        .containsExactly(Bounce.Finality.PERMANENT, Bounce.Finality.TRANSIENT);
    assertThat(server.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"451 4.7.1 greylisted, 250 ok", "550 5.1.1 unknown, 451 4.7.1 greylisted"})
  void whoMayStillTakeItIsTriedLaterSoThatNobodyGetsItTwice(String own, String copy) {
    server.answer("RCPT TO:<billing@acme.example>", own);
    server.answer("RCPT TO:<owner@acme.example>", copy);

    assertThat(
            catchThrowableOfType(
                BillingException.class,
                () -> notifier().send(Messages.to(Messages.ADDRESS, "owner@acme.example"))))
        .isInstanceOf(DeferredException.class);
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void aCutAtACopyIsNotSent() {
    server.answer("RCPT TO:<owner@acme.example>", ScriptedSmtp.CUT);

    assertThat(
            catchThrowableOfType(
                BillingException.class,
                () -> notifier().send(Messages.to(Messages.ADDRESS, "owner@acme.example"))))
        .isInstanceOf(NotSentException.class);
    assertThat(server.messages()).isEmpty();
  }
}
