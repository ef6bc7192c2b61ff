package io.mspbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Notifier;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.FeePaid;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.mail.MailSink;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContractsCatchBugsTest {
  private static UnaryOperator<Accounting> booksBug = UnaryOperator.identity();
  private static UnaryOperator<PaymentGateway> gatewayBug = UnaryOperator.identity();
  private static UnaryOperator<Notifier> mailBug = UnaryOperator.identity();

  /** Run by hand only: the contract over books with the bug of the moment. */
  static final class Books extends AccountingContract {
    private final InMemoryBooks sound = InMemoryBooks.empty();
    private final Accounting books = booksBug.apply(sound);

    @Override
    protected Accounting books() {
      return books;
    }

    @Override
    protected AccountingWorld world() {
      return new InMemoryBooksWorld(sound);
    }
  }

  /** Run by hand only: the contract over a gateway with the bug of the moment. */
  static final class Gateway extends PaymentGatewayContract {
    private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
    private final FakeGateway sound = FakeGateway.at(clock);
    private final PaymentGateway gateway = gatewayBug.apply(sound);

    @Override
    protected PaymentGateway gateway() {
      return gateway;
    }

    @Override
    protected GatewayWorld world() {
      return new FakeGatewayWorld(clock, sound);
    }
  }

  /** Run by hand only: the contract over a sender with the bug of the moment. */
  static final class Mail extends NotifierContract {
    private final MailSink sound = MailSink.keyed();
    private final Notifier notifier = mailBug.apply(sound);

    @Override
    protected Notifier notifier() {
      return notifier;
    }

    @Override
    protected NotifierWorld world() {
      return new MailSinkWorld(sound);
    }
  }

  @AfterEach
  void mend() {
    booksBug = UnaryOperator.identity();
    gatewayBug = UnaryOperator.identity();
    mailBug = UnaryOperator.identity();
  }

  @Test
  void soundConnectorsPass() {
    assertThat(Broken.failures(Books.class)).isZero();
    assertThat(Broken.failures(Gateway.class)).isZero();
    assertThat(Broken.failures(Mail.class)).isZero();
  }

  @Test
  void booksThatForgetTheKeyAreCaught() {
    AtomicInteger number = new AtomicInteger();
    booksBug =
        books ->
            Broken.in(
                Accounting.class,
                books,
                "post",
                (call, arguments) ->
                    Optional.of(
                        books.post(fresh(number.incrementAndGet()), (Posting) arguments[1])));
    assertThat(Broken.failures(Books.class)).isPositive();
  }

  @Test
  void booksThatPostAnotherKindAreCaught() {
    for (PostingKind kind : EnumSet.allOf(PostingKind.class)) {
      booksBug =
          books ->
              Broken.in(
                  Accounting.class,
                  books,
                  "post",
                  (call, arguments) -> {
                    Posting asked = (Posting) arguments[1];
                    return Optional.of(
                        asked.kind() == kind
                            ? books.post((EffectKey) arguments[0], somethingElse(asked))
                            : Broken.sound(call));
                  });
      assertThat(Broken.failures(Books.class)).as("wrong %s", kind).isPositive();
    }
  }

  @Test
  void booksWhoseLookUpsAlwaysSayTheSameAreCaught() {
    for (Probe<?> answer : List.of(Probe.absent(), Probe.unclear("who knows"))) {
      booksBug =
          books ->
              Broken.in(
                  Accounting.class, books, "findPosting", (call, arguments) -> Optional.of(answer));
      assertThat(Broken.failures(Books.class)).isPositive();
    }
  }

  @Test
  void aGatewayThatCallsALostAnswerADeclineIsCaught() {
    gatewayBug =
        gateway ->
            Broken.in(
                PaymentGateway.class,
                gateway,
                "charge",
                (call, arguments) -> {
                  try {
                    return Optional.of(Broken.sound(call));
                  } catch (UnknownOutcomeException e) {
                    return Optional.of(
                        new ChargeOutcome.Declined(Decline.of(DeclineClass.TEMPORARY, "503")));
                  }
                });
    assertThat(Broken.failures(Gateway.class)).isPositive();
  }

  @Test
  void aGatewayThatStartsItsEventsOverIsCaught() {
    gatewayBug =
        gateway ->
            Broken.in(
                PaymentGateway.class,
                gateway,
                "eventsAfter",
                (call, arguments) -> Optional.of(gateway.eventsAfter(Optional.empty())));
    assertThat(Broken.failures(Gateway.class)).isPositive();
  }

  @Test
  void aGatewayWhoseLookUpsAlwaysSayTheSameIsCaught() {
    for (String method : List.of("findCharge", "findRefund")) {
      for (Probe<?> answer : List.of(Probe.absent(), Probe.unclear("who knows"))) {
        gatewayBug =
            gateway ->
                Broken.in(
                    PaymentGateway.class,
                    gateway,
                    method,
                    (call, arguments) -> Optional.of(answer));
        assertThat(Broken.failures(Gateway.class)).as("%s %s", method, answer).isPositive();
      }
    }
  }

  @Test
  void aSenderThatHidesFailuresIsCaught() {
    mailBug =
        mail ->
            Broken.in(
                Notifier.class,
                mail,
                "send",
                (call, arguments) -> {
                  try {
                    return Optional.of(Broken.sound(call));
                  } catch (RuntimeException e) {
                    return Optional.of(Delivery.toAll("sent, surely"));
                  }
                });
    assertThat(Broken.failures(Mail.class)).isPositive();
  }

  @Test
  void aSenderWhoseLookUpsAlwaysSayAbsentIsCaught() {
    mailBug =
        mail ->
            Broken.in(
                Notifier.class,
                mail,
                "findMessage",
                (call, arguments) -> Optional.of(Probe.absent()));
    assertThat(Broken.failures(Mail.class)).isPositive();
  }

  /** Posts a fee in place of what was asked for: every account it touches is wrong. */
  private static Posting somethingElse(Posting asked) {
    return new FeePaid(
        "wrong-" + asked.sourceId(),
        asked.on(),
        asked.entries().get(0).amount().abs().plus(asked.entries().get(0).amount().abs()));
  }

  private static EffectKey fresh(int number) {
    return EffectKey.derive(TenantId.of("broken"), "posting", List.of(Integer.toString(number)));
  }
}
