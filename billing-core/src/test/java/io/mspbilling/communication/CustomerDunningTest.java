package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.DisputeOutcome;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.Debts;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a debt back is told in words, and comes before its age. */
final class CustomerDunningTest {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 4);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 7); // three business days late
  private static final OpenInvoice ONE = Debts.debt(1, DUE).owed();
  private static final OpenInvoice TWO = Debts.debt(2, DUE).owed();

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));
  private DunningPolicy policy = DunningPolicy.forMsp();

  @ParameterizedTest
  @EnumSource
  void whateverHoldThereIsNoMessageIsSent(HoldKind kind) {
    append(Holds.placed(Debts.ACME, kind, "asked by phone", Optional.of(TODAY)));

    assertThat(why(TODAY, ONE).words())
        .isEqualTo("not sent: " + kind.words() + " until 2026-05-07: asked by phone");
    assertThat(why(TODAY, ONE).endsOn()).contains(TODAY.plusDays(1));
    assertThat(decide(TODAY.plusDays(1), ONE).reminder()).isPresent();
  }

  @Test
  void aPromiseIsWaitedFor() {
    append(Promises.made(promise(TODAY.plusDays(1), 4)));

    assertThat(why(TODAY.plusDays(5), ONE).words())
        .isEqualTo("not sent: promise to pay USD 100.00 until 2026-05-08");
    assertThat(why(TODAY, ONE).endsOn()).contains(LocalDate.of(2026, 5, 13));
    assertThat(decide(LocalDate.of(2026, 5, 13), ONE).reminder()).isPresent();
  }

  @Test
  void aBrokenPromiseLeadsToItsStep() {
    append(Promises.made(promise(TODAY, 0)));
    Fold.over(new Promises(), journal.entriesAfter(0))
        .judged(
            Map.of(ONE.invoice().id(), ONE.open()),
            (part, since) -> Money.of("0.00", "USD"),
            part -> true,
            TODAY.plusDays(1))
        .forEach(this::append);

    assertThat(decide(TODAY.plusDays(1), ONE).reminder())
        .map(Reminder::step)
        .map(step -> step.name())
        .contains("firm");
  }

  @Test
  void whatIsDisputedIsLeftAloneAndTheRestIsAskedFor() {
    append(Disputes.opened(dispute(Optional.empty())));
    DunningDecision decision = decide(TODAY, ONE, TWO);

    assertThat(decision.left().get(0).why().words())
        .isEqualTo("not sent: disputed since 2026-05-02: two seats too many");
    assertThat(decision.reminder().orElseThrow().debts())
        .extracting(debt -> debt.invoice().number())
        .containsExactly("1002");

    append(Disputes.opened(dispute(Optional.of(Money.of("30.00", "USD")))));
    assertThat(decide(TODAY, ONE).reminder().orElseThrow().debts())
        .extracting(debt -> debt.open())
        .containsExactly(Money.of("70.00", "USD"));
  }

  @Test
  void whoDisputesMostOfWhatItOwesIsNotAskedForTheRest() {
    append(Disputes.opened(dispute(Optional.of(Money.of("50.00", "USD")))));
    policy = policy.withDisputedPercentHoldingAll(25);

    assertThat(why(TODAY, TWO, ONE).words())
        .isEqualTo("not sent: of USD 200.00 that the customer owes it disputes USD 50.00");
    policy = policy.withDisputedPercentHoldingAll(26);
    assertThat(decide(TODAY, TWO, ONE).reminder()).isPresent();
    policy = policy.withDisputedPercentHoldingAll(1);
    append(Disputes.resolved(new DisputeId("d"), DisputeOutcome.OWED, TODAY));
    assertThat(decide(TODAY, TWO, ONE).reminder()).isPresent();
  }

  @Test
  void theShareThatIsDisputedIsOfOneCurrency() {
    Money euros = Money.of("900.00", "EUR");
    OpenInvoice other = Debts.debt(3, DUE, euros).owed();
    append(Disputes.opened(dispute(Optional.of(Money.of("50.00", "USD")))));
    policy = policy.withDisputedPercentHoldingAll(25);

    DunningDecision decision = decide(TODAY, other, TWO, ONE);

    assertThat(decision.left())
        .extracting(left -> left.why())
        .containsOnly(
            new Suppression.MostlyDisputed(Money.of("50.00", "USD"), Money.of("200.00", "USD")));
    assertThat(decision.reminder().orElseThrow().debts())
        .extracting(debt -> debt.open())
        .containsExactly(euros);
  }

  @Test
  void aChargeThatIsUnderWayIsWaitedFor() {
    OpenInvoice flying = new OpenInvoice(ONE.invoice(), ONE.open(), Money.of("100.00", "USD"));

    assertThat(why(TODAY, flying).words())
        .isEqualTo("not sent: a charge of USD 100.00 is under way");
  }

  @Test
  void whatIsChargedIsNotAskedFor() {
    DunningDecision decision =
        dunning()
            .on(
                TODAY,
                Debts.ACME,
                List.of(ONE, TWO),
                one -> Optional.of("will be charged on 2026-05-08").filter(x -> one.equals(ONE)));

    assertThat(decision.left().get(0).why())
        .isEqualTo(new Suppression.OnAutopay("will be charged on 2026-05-08"));
    assertThat(decision.reminder().orElseThrow().debts()).hasSize(1);
  }

  @Test
  void whoIsToldOfAFailedChargeTodayIsNotRemindedToo() {
    DunningDecision decision =
        dunning()
            .beside(Map.of(Debts.ACME, TODAY))
            .on(TODAY, Debts.ACME, List.of(ONE), one -> Optional.empty());

    assertThat(decision.reminder()).isEmpty();
    assertThat(decision.left().get(0).why())
        .isEqualTo(new Suppression.TooSoon(TODAY, TODAY.plusDays(3)));
  }

  @Test
  void whatKeepsADebtBackIsToldWhateverItsAge() {
    OpenInvoice upcoming = Debts.debt(3, TODAY.plusDays(60)).owed();
    assertThat(dunning().keptBack(TODAY, upcoming, List.of(upcoming))).isEmpty();

    append(Holds.placed(Debts.ACME, HoldKind.LEGAL, "asked by Kim", Optional.empty()));
    assertThat(dunning().keptBack(TODAY, upcoming, List.of(upcoming)))
        .map(Suppression::reason)
        .contains("with lawyers: asked by Kim");
  }

  @Test
  void itIsToldWhyACustomerIsNotRemindedAndWhenItIsNext() {
    append(Promises.made(promise(TODAY.plusDays(1), 4)));
    OpenInvoice upcoming = Debts.debt(3, DUE.plusDays(60)).owed();

    assertThat(prospect(TODAY, ONE, upcoming).words())
        .containsExactly(
            "next: friendly on 2026-05-13 for 1001",
            "1001 not sent: promise to pay USD 100.00 until 2026-05-08",
            "1003 not sent: the next step, upcoming, is due on 2026-06-26");
    assertThat(prospect(LocalDate.of(2026, 5, 13), ONE).next().map(ReminderProspect.Next::on))
        .contains(LocalDate.of(2026, 5, 13));
    append(Holds.placed(Debts.ACME, HoldKind.LEGAL, "asked by Kim", Optional.empty()));
    assertThat(prospect(TODAY, ONE).words())
        .containsExactly("no message within a year", "1001 not sent: with lawyers: asked by Kim");
  }

  private ReminderProspect prospect(LocalDate asOf, OpenInvoice... owed) {
    return dunning()
        .prospect(
            asOf, Debts.ACME, List.of(owed), one -> Optional.empty(), (day, reminder) -> true);
  }

  private static Promise promise(LocalDate payBy, int grace) {
    return new Promise(
        new PromiseId("p"),
        Debts.ACME,
        List.of(new PromisedPart(ONE.invoice().id(), ONE.open())),
        DUE,
        payBy,
        grace);
  }

  private static Dispute dispute(Optional<Money> part) {
    return new Dispute(
        new DisputeId("d"),
        Debts.ACME,
        ONE.invoice().id(),
        part,
        "two seats too many",
        LocalDate.of(2026, 5, 2));
  }

  private Suppression why(LocalDate day, OpenInvoice... owed) {
    DunningDecision decision = decide(day, owed);
    assertThat(decision.reminder()).isEmpty();
    return decision.left().get(0).why();
  }

  private DunningDecision decide(LocalDate day, OpenInvoice... owed) {
    return dunning().on(day, Debts.ACME, List.of(owed), one -> Optional.empty());
  }

  private CustomerDunning dunning() {
    Promises promises = new Promises();
    Disputes disputes = new Disputes();
    Holds holds = new Holds(promises, disputes);
    for (JournalEntry entry : journal.entriesAfter(0)) {
      promises.plus(entry);
      disputes.plus(entry);
      holds.plus(entry);
    }
    return new CustomerDunning(
        DunningRules.of(policy),
        holds,
        promises,
        disputes,
        invoice -> Optional.empty(),
        new ReminderHistory(new Effects(List.of(Reminding.TYPE))),
        new SmallDebts(List.of()),
        ZoneOffset.UTC);
  }

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }
}
