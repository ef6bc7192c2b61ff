package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.dunning.SentStep;
import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.sample.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReminderHistoryTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final InvoiceId ONE = InvoiceId.parse("psa:1001");
  private static final InvoiceId TWO = InvoiceId.parse("psa:1002");
  private static final Instant NOW = Instant.parse("2026-06-02T22:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 2);
  private static final StepId FIRST = new StepId("v1", "friendly", 0);
  private static final StepId SECOND = new StepId("v1", "firm", 0);

  private final Effects effects = new Effects(List.of(Reminding.TYPE, Noticing.TYPE));
  private final ReminderHistory history = new ReminderHistory(effects);
  private final Recorder recorder = new Recorder(NOW, effects);

  @AfterEach
  void aProgramThatIsBegunAnewKnowsTheSame() {
    Effects otherEffects = new Effects(List.of(Reminding.TYPE, Noticing.TYPE));
    ReminderHistory copy = new ReminderHistory(otherEffects);
    recorder.copy(List.of(effects, history), List.of(otherEffects, copy));

    for (InvoiceId invoice : List.of(ONE, TWO)) {
      assertThat(copy.count(invoice)).isEqualTo(history.count(invoice));
      assertThat(sent(copy, debt(invoice), true)).isEqualTo(sent(history, debt(invoice), true));
      assertThat(sent(copy, instalment(invoice, DAY), true))
          .isEqualTo(sent(history, instalment(invoice, DAY), true));
    }
    assertThat(copy.inDoubt()).containsExactlyInAnyOrderElementsOf(history.inDoubt());
    CustomerId other = CustomerId.parse("psa:2");
    assertThat(copy.messages().forOthers("ap@acme.example", other))
        .isEqualTo(history.messages().forOthers("ap@acme.example", other));
    assertThat(copy.messages().to(ACME, Optional.empty()))
        .containsExactlyInAnyOrderElementsOf(history.messages().to(ACME, Optional.empty()));
  }

  @Test
  void aMessageCountsForEachInvoiceThatItNames() {
    ReminderOrder order = order("1", covered(ONE, FIRST), covered(TWO, SECOND));
    sent(order);

    assertThat(sent(history, debt(ONE), false)).containsExactly(new SentStep(FIRST, DAY));
    assertThat(sent(history, debt(TWO), false)).containsExactly(new SentStep(SECOND, DAY));
    assertThat(history.count(ONE)).isEqualTo(1);
    assertThat(history.messages().to(ACME, Optional.empty())).containsExactly(NOW);
    assertThat(history.messages().to(CustomerId.parse("psa:2"), Optional.empty())).isEmpty();
    assertThat(history.inDoubt()).isEmpty();
  }

  @Test
  void aNoticeOfAFailedChargeCountsAsAMessageUnlessItWasNotSent() {
    recorder.sent(Noticing.TYPE, notice(NoticeKind.PAYMENT_RECEIVED, "1"));
    assertThat(history.messages().to(ACME, Optional.empty())).isEmpty();

    NoticeOrder failure = recorder.sent(Noticing.TYPE, notice(NoticeKind.PAYMENT_FAILED, "2"));
    assertThat(history.messages().to(ACME, Optional.empty())).containsExactly(NOW);
    assertThat(history.messages().to(CustomerId.parse("psa:2"), Optional.empty())).isEmpty();
    recorder.answered(Noticing.TYPE, failure, Outcome.notSent("no way"));
    assertThat(history.messages().to(ACME, Optional.empty())).isEmpty();
  }

  @Test
  void anAddressWasWrittenToForWhomTheMessageWas() {
    CustomerId other = CustomerId.parse("psa:2");
    ReminderOrder order = recorder.sent(Reminding.TYPE, order("1", covered(ONE, FIRST)));
    NoticeOrder failure = recorder.sent(Noticing.TYPE, notice(NoticeKind.PAYMENT_FAILED, "2"));
    assertThat(history.messages().forOthers("AP@acme.example", other)).containsExactly(NOW, NOW);
    assertThat(history.messages().forOthers("ap@acme.example", ACME)).isEmpty();
    assertThat(history.messages().forOthers("ap@bolt.example", other)).isEmpty();

    recorder.answered(Noticing.TYPE, failure, Outcome.notSent("no way"));
    assertThat(history.messages().forOthers("ap@acme.example", other)).containsExactly(NOW);
    recorder.answered(Reminding.TYPE, order, Outcome.refused("never", Optional.empty()));
    assertThat(history.messages().forOthers("ap@acme.example", other)).isEmpty();
  }

  @Test
  void aNoticeOfAFailedChargeIsForgottenAfterMoreThanAWeek() {
    recorder.sent(Noticing.TYPE, notice(NoticeKind.PAYMENT_FAILED, "1"));
    recorder.later(Duration.ofDays(10));
    recorder.sent(Noticing.TYPE, notice(NoticeKind.PAYMENT_FAILED, "2"));

    assertThat(history.messages().to(ACME, Optional.empty()))
        .containsExactly(NOW.plus(Duration.ofDays(10)));
  }

  private static NoticeOrder notice(NoticeKind kind, String about) {
    return new NoticeOrder(
        new Message(
            NoticeOrder.key(TenantId.of("t1"), kind, ACME, List.of(about)),
            ACME,
            "ap@acme.example",
            kind.template(),
            "Subject",
            "text"),
        kind,
        List.of(about),
        DAY);
  }

  @Test
  void aDayIsOneOfTheMsp() {
    sent(order("1", covered(ONE, FIRST)));

    assertThat(history.sent(debt(ONE), false, ZoneId.of("Pacific/Auckland"), Optional.empty()))
        .containsExactly(new SentStep(FIRST, DAY.plusDays(1)));
  }

  @Test
  void whatMayHaveBeenSentCountsUntilItIsKnownThatItWasNot() {
    ReminderOrder order = recorder.sent(Reminding.TYPE, order("1", covered(ONE, FIRST)));
    assertThat(history.inDoubt()).containsExactly(order);
    assertThat(history.count(ONE)).isEqualTo(1);
    assertThat(history.messages().to(ACME, Optional.empty())).containsExactly(NOW);
    assertThat(history.messages().to(ACME, Optional.of(order.key())))
        .as("as if it were not")
        .isEmpty();
    assertThat(history.sent(debt(ONE), false, ZoneOffset.UTC, Optional.of(order))).isEmpty();

    recorder.answered(Reminding.TYPE, order, Outcome.inDoubt("cut"));
    assertThat(history.inDoubt()).containsExactly(order);
    recorder.answered(Reminding.TYPE, order, Outcome.notSent("no way"));
    assertThat(history.inDoubt()).isEmpty();
    assertThat(history.count(ONE)).isZero();
    assertThat(history.messages().to(ACME, Optional.empty())).isEmpty();

    recorder.sent(Reminding.TYPE, order);
    assertThat(history.count(ONE)).isEqualTo(1);
  }

  @Test
  void aRefusedMessageDoesNotCount() {
    ReminderOrder order = recorder.sent(Reminding.TYPE, order("1", covered(ONE, FIRST)));
    recorder.answered(Reminding.TYPE, order, Outcome.refused("no such address", Optional.empty()));

    assertThat(history.count(ONE)).isZero();
    assertThat(history.messages().to(ACME, Optional.empty())).isEmpty();
    assertThat(history.inDoubt()).isEmpty();
  }

  @Test
  void whatAPersonTakesForSentCountsUntilThatIsTakenBack() {
    ReminderOrder kept = sent(order("1", covered(ONE, FIRST)));
    ReminderOrder order = recorder.sent(Reminding.TYPE, order("2", covered(ONE, SECOND)));
    recorder.answered(Reminding.TYPE, order, Outcome.inDoubt("cut"));
    recorder.write(
        EffectRecords.ruledDone(Reminding.TYPE, order.key(), 1, "Jo", Delivery.toAll("m"), DAY));
    assertThat(history.count(ONE)).isEqualTo(2);

    recorder.write(EffectRecords.ruledNotSent(Reminding.TYPE, order.key(), 1, "Jo", DAY));
    assertThat(sent(history, debt(ONE), false)).containsExactly(new SentStep(FIRST, DAY));
    assertThat(history.count(ONE)).as("%s was sent", kept.key()).isEqualTo(1);
  }

  @Test
  void anInstalmentHasTheMessagesAboutItself() {
    sent(order("1", new CoveredDebt(ONE, DAY, true, FIRST, usd("5"), usd("50"))));
    sent(order("2", covered(ONE, SECOND)));

    assertThat(sent(history, instalment(ONE, DAY), true)).containsExactly(new SentStep(FIRST, DAY));
    assertThat(sent(history, instalment(ONE, DAY.plusDays(30)), true)).isEmpty();
    assertThat(sent(history, debt(ONE), true)).containsExactly(new SentStep(SECOND, DAY));
    assertThat(sent(history, instalment(ONE, DAY), false)).hasSize(2);
  }

  @Test
  void whatWasToldBeforeADueDateThatIsToComeSaysNothingOfIt() {
    LocalDate due = DAY.minusDays(9);
    sent(order("1", covered(ONE, FIRST))); // on DAY, of what was due nine days ago

    List<SentStep> told = List.of(new SentStep(FIRST, DAY));
    assertThat(sent(history, new OpenInvoice(invoice(ONE, due), usd("50"), usd("0")), true))
        .isEqualTo(told);
    for (LocalDate moved : List.of(due.plusDays(8), due.minusDays(3))) {
      assertThat(sent(history, new OpenInvoice(invoice(ONE, moved), usd("50"), usd("0")), true))
          .as("late when it was told: " + moved)
          .isEqualTo(told);
    }
    for (LocalDate moved : List.of(DAY, DAY.plusDays(30))) {
      assertThat(sent(history, new OpenInvoice(invoice(ONE, moved), usd("50"), usd("0")), true))
          .as("not late when it was told: " + moved)
          .isEmpty();
    }
  }

  @Test
  void theMessagesOfMoreThanAWeekAreRememberedHoweverManyTheyAre() {
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int part = 0; part < 3; part++) {
        sent(order(i + "/" + part, covered(ONE, new StepId("v1", "firm", i))));
        sent.add(recorder.now());
      }
      recorder.later(Duration.ofDays(1));
    }
    assertThat(history.messages().to(ACME, Optional.empty()))
        .containsExactlyElementsOf(sent.subList(6, 36));
    assertThat(history.count(ONE)).isEqualTo(36);
  }

  @Test
  void theLastOneIsNotForgotten() {
    sent(order("1", covered(ONE, FIRST)));
    recorder.later(Duration.ofDays(100));

    assertThat(history.messages().to(ACME, Optional.empty())).containsExactly(NOW);
  }

  @Test
  void whatIsHeardOfLateTakesItsPlaceByItsTime() {
    ReminderOrder early = recorder.sent(Reminding.TYPE, order("e", covered(ONE, FIRST)));
    recorder.answered(Reminding.TYPE, early, Outcome.inDoubt("cut"));
    for (int i = 0; i < 10; i++) {
      recorder.later(Duration.ofDays(1));
      sent(order("" + i, covered(TWO, new StepId("v1", "firm", i))));
    }
    recorder.answered(Reminding.TYPE, early, Outcome.done(Delivery.toAll("m")));

    assertThat(history.messages().to(ACME, Optional.empty())).hasSize(10).doesNotContain(NOW);
  }

  private ReminderOrder sent(ReminderOrder order) {
    recorder.sent(Reminding.TYPE, order);
    recorder.answered(Reminding.TYPE, order, Outcome.done(Delivery.toAll("m")));
    return order;
  }

  private static List<SentStep> sent(ReminderHistory history, OpenInvoice debt, boolean each) {
    return history.sent(debt, each, ZoneOffset.UTC, Optional.empty());
  }

  private static ReminderOrder order(String id, CoveredDebt... covers) {
    TenantId tenant = TenantId.of("t1");
    return new ReminderOrder(
        new Message(
            ReminderOrder.key(tenant, "v1 " + id, ACME, List.of(covers)),
            ACME,
            "ap@acme.example",
            "friendly",
            "Subject",
            "text"),
        List.of(covers));
  }

  private static CoveredDebt covered(InvoiceId invoice, StepId step) {
    return new CoveredDebt(invoice, DAY.minusDays(9), false, step, usd("50"), usd("50"));
  }

  private static OpenInvoice debt(InvoiceId id) {
    return new OpenInvoice(invoice(id, DAY.minusDays(9)), usd("50"), usd("0"));
  }

  private static OpenInvoice instalment(InvoiceId id, LocalDate due) {
    return new OpenInvoice(invoice(id, due), usd("5"), usd("0"), List.of(), true);
  }

  private static Invoice invoice(InvoiceId id, LocalDate due) {
    return Invoice.builder()
        .id(id)
        .number("INV-" + id.value())
        .customer(ACME)
        .issuedOn(DAY.minusDays(40))
        .dueOn(due)
        .total(usd("50"))
        .build();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
