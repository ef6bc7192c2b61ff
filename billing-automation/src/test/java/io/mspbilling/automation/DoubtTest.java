package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.Reminding;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.FakeGatewayBuilder;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.worklist.ExceptionKind;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What becomes of effects of which nobody knows whether they happened. */
class DoubtTest {

  @Test
  void withinTheLifeOfItsKeyTheSameOrderIsSentAgainThoughTheInvoicesHaveChanged() {
    World world = world(UnaryOperator.identity());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice first = world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());
    world.billing().run();
    Invoice second = world.invoice(acme, "1002", "50.00", 0);

    world.clock.advance(Duration.ofHours(1));
    world.billing().run();

    assertThat(world.gateway.capturedFor(first.id())).isEqualTo(usd("100.00"));
    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(world.gateway.capturedFor(second.id())).isEqualTo(usd("0.00"));
    world.nextDay();
    world.billing().run();
    assertThat(world.gateway.capturedFor(second.id())).isEqualTo(usd("50.00"));
  }

  @Test
  void withoutKeysAChargeThatIsNotFoundIsLeftToAPersonAndNeverMadeAgain() {
    World world = world(gateway -> gateway.withoutKeys());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());

    DayReport report = world.run(30);

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(report.exceptions())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.IN_DOUBT))
        .satisfies(row -> assertThat(row.remedy()).contains("rule what you found"));
  }

  @Test
  void aPersonWhoRulesThatNothingHappenedLetsItBeTriedAgain() {
    World world = world(gateway -> gateway.withoutKeys());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());
    world.billing().run();

    world.clock.advance(Duration.ofHours(2));
    world.billing().desk().ruleNotSent(Charging.TYPE, onlyCharge(world), "Jo, asked the gateway");
    world.billing().run();

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("100.00"));
  }

  @Test
  void aRulingThatTheVendorContradictsIsNotTaken() {
    World world = world(gateway -> gateway.withoutKeys());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();
    world.clock.advance(Duration.ofHours(2));
    EffectKey key = onlyCharge(world);

    assertThatThrownBy(() -> world.billing().desk().ruleNotSent(Charging.TYPE, key, "Jo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the vendor shows it");
    assertThatThrownBy(
            () ->
                world
                    .billing()
                    .desk()
                    .ruleDone(
                        Charging.TYPE,
                        key,
                        ChargeResult.of(new PaymentId(world.gateway.system(), "ch_of_another")),
                        "Jo",
                        world.today()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBankDebitThatALaggingLookUpDoesNotShowIsNotTakenAgain() {
    World world = world(gateway -> gateway.withoutKeys().lookUpLag(Duration.ofDays(3)));
    Customer acme = world.onAch("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);

    for (int hour = 0; hour < 24 * 8; hour++) {
      world.billing().run();
      world.clock.advance(Duration.ofHours(1));
    }

    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("100.00"));
  }

  @Test
  void pendingDebitsAreLookedUpOnlyOnceTheyAreDue() {
    World world = world(UnaryOperator.identity());
    Customer acme = world.onAch("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);

    BillingAutomation billing = world.billing();
    billing.run();
    int before = world.gateway.calls().count(GatewayOperation.FIND_CHARGE);
    for (int hour = 0; hour < 24; hour++) {
      world.clock.advance(Duration.ofHours(1));
      billing.run();
    }

    assertThat(world.gateway.calls().count(GatewayOperation.FIND_CHARGE)).isEqualTo(before);
  }

  @Test
  void aJournalRestoredFromAnOlderBackupIsNoticedBeforeAnythingIsSent() {
    World world = world(gateway -> gateway.withoutKeys());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Customer bolt = world.onCard("Bolt", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.invoice(bolt, "1002", "70.00", 0);
    Journal backup = new InMemoryJournal(world.journal.tenant());
    world.journal.entriesAfter(0).forEach(entry -> backup.append(entry.record(), entry.at()));
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();

    BillingAutomation restored = World.bare(world).journal(backup).gateway(world.gateway).build();

    assertThatThrownBy(restored::run)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("older than what was done");
    assertThat(world.gateway.charges()).hasSize(2);
  }

  @Test
  void anInvoiceThatWasPaidAndThenRaisedIsChargedForTheRest() {
    World world = world(UnaryOperator.identity());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.run(3);
    world.psa.addInvoice(invoice.withTotal(usd("200.00")));
    world.nextDay();

    world.billing().run();

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("200.00"));
    assertThat(world.gateway.charges()).hasSize(2);
  }

  @Test
  void aBankLineAndAChargeOfTheSameIdAreTwoPayments() {
    World world = world(UnaryOperator.identity());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.billing().run();
    String id = world.gateway.charges().get(0).payment().value();
    Customer bolt = world.customer("Bolt");
    world.invoice(bolt, "1002", "70.00", 0);
    world.journal.append(
        Observations.seen(
            BankLines.STREAM,
            "bank:" + id,
            BankLines.facts(
                BankLine.builder()
                    .id(PaymentId.parse("bank:" + id))
                    .bookedOn(world.today())
                    .amount(usd("70.00"))
                    .counterparty("Bolt")
                    .memo("1002")
                    .build())),
        world.clock.instant());

    world.billing().run();

    assertThat(world.books.documents())
        .extracting(document -> document.posting().sourceId())
        .contains("bank:" + id, "fake-gateway:" + id);
  }

  @Test
  void aSystemThatPromisesNothingIsRefusedUnlessPeopleConfirm() {
    World world = world(gateway -> gateway.withoutKeys().withoutLookUp());

    assertThatThrownBy(world::billing)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("peopleConfirm");
    assertThat(builder(world, world.gateway).peopleConfirm(Charging.TYPE)).isNotNull();
    assertThatThrownBy(() -> builder(world, world.gateway).peopleConfirm(Charging.TYPE).build())
        .hasMessageContaining("refund");
    assertThatThrownBy(() -> World.bare(world).notifier(MailSink.plain()).build())
        .hasMessageContaining("reminder");
    assertThat(
            World.bare(world)
                .notifier(MailSink.plain())
                .peopleConfirm(Reminding.TYPE)
                .peopleConfirm(Noticing.TYPE)
                .build())
        .isNotNull();
  }

  @Test
  void deadlinesThatAreNoneAreRefused() {
    World world = world(UnaryOperator.identity());

    assertThatThrownBy(() -> World.bare(world).callDeadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> World.bare(world).clockTolerance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BillingAutomationBuilder builder(World world, PaymentGateway gateway) {
    return World.bare(world).gateway(gateway);
  }

  private static EffectKey onlyCharge(World world) {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0))
        .of(Charging.TYPE)
        .get(0)
        .key();
  }

  private static World world(UnaryOperator<FakeGatewayBuilder> how) {
    return new World(clock -> how.apply(FakeGateway.builder(clock).zone(World.ZONE)).build());
  }
}
