package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No debt is left lying because something else came first, came last, or is missing. */
class LeftLyingTest {

  private final World world = new World();

  @Test
  void aDebitThatMayNotBeRepeatedKeepsNoOtherInvoiceFromBeingCharged() {
    Customer acme = world.onAch("Acme", PayerScript.bouncesFirst(1, 2, "R01"));
    Invoice first = world.invoice(acme, "1001", "100.00", 0);
    world.run(4);
    world.psa.enterByHand(first.id(), usd("40.00"), world.today(), "bookkeeper");
    world.run(15);
    Invoice second = world.invoice(acme, "1002", "75.00", 0);
    world.nextDay();
    DayReport report = world.run(60);

    assertThat(world.gateway.capturedFor(second.id())).isEqualTo(usd("75.00"));
    assertThat(world.gateway.capturedFor(first.id())).isEqualTo(usd("0.00"));
    assertThat(rows(report, ExceptionKind.COLLECTION_STOPPED))
        .singleElement()
        .asString()
        .contains("presented again unchanged");
  }

  @Test
  void aDebtAfterItsLastReminderIsShown() {
    world.invoice(world.customer("Dune"), "1004", "60.00", 0);

    DayReport report = world.run(38);
    assertThat(world.mail.sent()).hasSize(5);
    assertThat(rows(report, ExceptionKind.CALL_PROPOSED))
        .singleElement()
        .asString()
        .contains("1004", "60.00", "after 4 reminders");
    world.nextDay();
    report = world.run(150);

    assertThat(world.mail.sent()).hasSize(5);
    assertThat(report.exceptions())
        .singleElement()
        .asString()
        .contains("WRITE_OFF_PROPOSED", "1004", "60.00");
  }

  @Test
  void whoProposesNothingToPeopleShowsThemWhatIsOwedAfterTheLastReminder() {
    DunningPolicy usual = DunningPolicy.forMsp();
    world.invoice(world.customer("Dune"), "1004", "60.00", -2);
    BillingPolicies policies =
        BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
            .withDunning(
                DunningRules.of(usual.withSteps(usual.messages()).withVersion("messages only")));
    List<ExceptionKind> shown = new ArrayList<>();
    for (int day = 0; day < 45; day++) {
      DayReport report = World.bare(world).notifier(world.mail).policies(policies).build().run();
      shown.addAll(report.exceptions().stream().map(ExceptionRow::kind).toList());
      assertThat(shown.isEmpty()).as("day %s", day).isEqualTo(day < 38);
      world.nextDay();
    }

    assertThat(shown).containsOnly(ExceptionKind.REMINDERS_EXHAUSTED);
  }

  @Test
  void aPersonWhoNamesAnInvoiceTwicePaysItOnce() {
    Customer dune = world.onCard("Dune", PayerScript.approves());
    Invoice invoice = world.invoice(dune, "1004", "100.00", 5);
    BankLine line = world.bank.check(world.today(), usd("50.00"), "Unknown", "");
    world.run(1);
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line.id(),
                dune.id(),
                List.of(
                    new Allocation(invoice.id(), "1004", usd("30.00")),
                    new Allocation(invoice.id(), "1004", usd("20.00")))));
    world.run(20);
    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("50.00"));
  }

  @Test
  void aDebtOnAutopayWithoutAGatewayIsRemindedOfOrShown() {
    DayReport report = world.run(1);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    for (int day = 0; day < 60; day++) {
      world.nextDay();
      report =
          World.bare(world)
              .bank(world.bank)
              .accounting(world.books)
              .notifier(world.mail)
              .build()
              .run();
    }

    assertThat(rows(report, ExceptionKind.NOT_SUPPORTED))
        .singleElement()
        .asString()
        .contains("1001", "no gateway is connected");
  }
}
