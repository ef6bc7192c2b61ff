package io.mspbilling.automation;

import static io.mspbilling.automation.Trouble.USUAL;
import static io.mspbilling.automation.Trouble.on;
import static io.mspbilling.automation.Trouble.world;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Between a decision and its message much can happen: it is looked at right before it leaves. */
class LastLookTest {

  private final World world = world(USUAL);
  private final Invoice acme = world.invoice(world.customer("Acme"), "1001", "100.00", -4);

  @Test
  void whatIsPaidWhileTheRunGoesOnIsNotRemindedOf() {
    Invoice bolt = world.invoice(world.customer("Bolt"), "1002", "100.00", -4);
    DayReport report =
        afterTheFirstMessage(
            () -> world.psa.enterByHand(bolt.id(), usd("60.00"), world.today(), "Jo"));

    assertThat(world.mail.sent()).hasSize(1);
    assertThat(notDone(report))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.facts())
                    .endsWith("USD 40.00 is owed on invoice 1002 by now, and it was USD 100.00"));

    World.bare(world).notifier(world.mail).build().run();
    assertThat(world.mail.sent()).hasSize(2);
    assertThat(world.mail.sent().get(1).body()).contains("USD 40.00").doesNotContain("100.00");
  }

  @Test
  void whatIsVoidOrGoneOrAnothersByThenIsNotRemindedOf() {
    Invoice bolt = world.invoice(world.customer("Bolt"), "1002", "100.00", -4);
    Invoice cora = world.invoice(world.customer("Cora"), "1003", "100.00", -4);
    Invoice dune = world.invoice(world.customer("Dune"), "1004", "100.00", -4);
    DayReport report =
        afterTheFirstMessage(
            () -> {
              world.psa.voidInvoice(bolt.id());
              world.psa.deleteInvoice(cora.id());
              world.psa.mergeCustomers(dune.customer(), acme.customer());
            });

    assertThat(world.mail.sent()).hasSize(1);
    assertThat(notDone(report))
        .extracting(row -> row.facts().replaceAll(".*]: ", ""))
        .containsExactlyInAnyOrder(
            "invoice 1002 is void by now",
            "the PSA does not show " + cora.id() + " any more",
            "invoice 1004 is another customer's by now");
  }

  @Test
  void thatThePsaCannotBeAskedSaysNothingOfWhatIsOwed() {
    world.psa.faults().next(PsaOperation.FIND_INVOICE, CallFault.unknownBeforeCommit());
    DayReport report = run();

    assertThat(world.mail.sent()).isEmpty();
    assertThat(report.orders(Reminding.TYPE, EffectStatus.NOT_SENT)).hasSize(1);
    assertThat(history()).isEmpty();
    run();
    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void aPaymentOfOursThatThePsaIsToldOfInTheSameRunKeepsNothingBack() {
    world.bank.check(world.today(), usd("40.00"), "Acme", "1001 part");
    run();

    assertThat(world.mail.sent())
        .singleElement()
        .satisfies(mail -> assertThat(mail.body()).contains("USD 60.00"));
  }

  @Test
  void aReminderInDoubtIsSentAgainIfItIsStillRight() {
    loseTheFirst();
    assertThat(run().recovered()).isEqualTo(1);

    assertThat(world.mail.sent()).hasSize(1);
    assertThat(history()).containsExactly(EffectStatus.SUCCEEDED);
  }

  @Test
  void aReminderInDoubtIsNotSentAgainAfterAPromise() {
    loseTheFirst();
    Promise promise =
        new Promise(
            new PromiseId("p"),
            acme.customer(),
            List.of(new PromisedPart(acme.id(), usd("100.00"))),
            world.today(),
            world.today().plusDays(3),
            0);
    world.billing().desk().decide(Promises.made(promise).by("Kim"));

    assertNotSentAgain("1001: promise to pay USD 100.00 until 2026-03-05");
  }

  @Test
  void aReminderInDoubtIsNotSentAgainToWhoOptedOut() {
    loseTheFirst();
    world
        .billing()
        .desk()
        .decide(
            Holds.placed(acme.customer(), HoldKind.OPTED_OUT, "by mail", Optional.empty())
                .by("Kim"));

    assertNotSentAgain("1001: opted out of messages: by mail");
  }

  @Test
  void aReminderInDoubtIsNotSentAgainOnceMoneyCameThatMayBeForIt() {
    loseTheFirst();
    world.bank.check(world.today(), usd("77.00"), "Acme", "thanks");

    DayReport report = run();

    assertThat(World.rows(report, ExceptionKind.HELD_FOR_PAYMENT)).hasSize(1);
    assertThat(world.mail.sent()).isEmpty();
    assertThat(World.rows(report, ExceptionKind.IN_DOUBT))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.facts())
                    .endsWith("not sent again: what it says would not be said today"));
  }

  @Test
  void aReminderInDoubtIsNotSentAgainWhenLessIsOwed() {
    loseTheFirst();
    world.bank.check(world.today(), usd("40.00"), "Acme", "1001 part");

    assertNotSentAgain("what it says would not be said today");
  }

  @Test
  void aReminderInDoubtIsNotSentAgainIfThePsaCouldNotBeRead() {
    loseTheFirst();
    world.psa.faults().next(PsaOperation.INVOICES, CallFault.unknownBeforeCommit());
    run();

    assertThat(world.mail.sent()).isEmpty();
    assertThat(history()).containsExactly(EffectStatus.IN_DOUBT);
  }

  /** The first days are a Monday to Friday; on the weekend nobody is written to. */
  @Test
  void whatIsKeptBackOnFridayIsShownOverTheWeekendAsTheSame() {
    world.clock.advance(Duration.ofDays(4));
    world.psa.breakLookUps(acme.id());
    ExceptionRow friday = onlyRow();

    for (int day = 1; day <= 3; day++) {
      world.clock.advance(Duration.ofDays(1));
      ExceptionRow later = onlyRow();
      assertThat(later.id()).isEqualTo(friday.id());
      assertThat(later.age(world.today())).isEqualTo(day);
    }

    world.psa.mendLookUps(acme.id());
    assertThat(run().exceptions()).isEmpty();
    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void whatIsMendedOverTheWeekendIsShownNoMoreAndSentOnMonday() {
    world.clock.advance(Duration.ofDays(4));
    world.psa.breakLookUps(acme.id());
    onlyRow();

    world.clock.advance(Duration.ofDays(1));
    world.psa.mendLookUps(acme.id());
    assertThat(run().exceptions()).isEmpty();
    assertThat(world.mail.sent()).isEmpty();

    world.clock.advance(Duration.ofDays(2));
    run();
    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void inQuietHoursNothingIsSentAndWhatWasKeptBackIsShown() {
    world.psa.breakLookUps(acme.id());
    onlyRow();

    BillingAutomation quiet = quietInTheMorning();
    assertThat(onlyRow(quiet.run())).isEqualTo(onlyRow());
    world.psa.mendLookUps(acme.id());
    assertThat(quiet.run().exceptions()).isEmpty();
    assertThat(world.mail.sent()).isEmpty();

    world.clock.advance(Duration.ofHours(2));
    quiet.run();
    assertThat(world.mail.sent()).hasSize(1);
  }

  /** It is nine o'clock in Chicago. */
  private BillingAutomation quietInTheMorning() {
    BillingPolicies policies = BillingPolicies.from(LocalDate.EPOCH, World.ZONE);
    QuietHours hours = QuietHours.between(LocalTime.of(20, 0), LocalTime.of(10, 30), World.ZONE);
    return World.bare(world)
        .notifier(world.mail)
        .policies(
            policies.withDunning(
                policies.dunning().withUsual(policies.dunning().usual().withQuietHours(hours))))
        .build();
  }

  private ExceptionRow onlyRow() {
    return onlyRow(run());
  }

  private static ExceptionRow onlyRow(DayReport report) {
    List<ExceptionRow> rows = report.exceptions();
    assertThat(rows)
        .singleElement()
        .extracting(ExceptionRow::kind)
        .isEqualTo(ExceptionKind.NOT_DONE);
    return rows.get(0);
  }

  private void loseTheFirst() {
    world.mail.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
    run();
    assertThat(history()).containsExactly(EffectStatus.IN_DOUBT);
  }

  /** Also not by a later run, and it is written down once. */
  private void assertNotSentAgain(String why) {
    DayReport report = run();
    assertThat(World.rows(report, ExceptionKind.IN_DOUBT))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).endsWith(": not sent again: " + why));
    world.clock.advance(Duration.ofMinutes(5));
    run();
    assertThat(world.mail.sent()).isEmpty();
    assertThat(world.journal.entriesAfter(0))
        .filteredOn(entry -> entry.record().kind().equals("effect-concluded"))
        .filteredOn(entry -> entry.record().facts().text("reason").startsWith("not sent again"))
        .hasSize(1);
  }

  private DayReport run() {
    return world.billing().run();
  }

  private DayReport afterTheFirstMessage(Runnable deed) {
    Notifier watched =
        on(
            Notifier.class,
            world.mail,
            "send",
            call -> {
              Object id = call.proceed();
              deed.run();
              return id;
            });
    return World.bare(world).notifier(watched).build().run();
  }

  private static List<ExceptionRow> notDone(DayReport report) {
    return World.rows(report, ExceptionKind.NOT_DONE);
  }

  private List<EffectStatus> history() {
    return Trouble.history(world).of(Reminding.TYPE).stream()
        .map(effect -> effect.status())
        .toList();
  }
}
