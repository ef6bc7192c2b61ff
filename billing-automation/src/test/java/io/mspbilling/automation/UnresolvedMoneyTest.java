package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.communication.Reminding;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever may have paid already is neither charged nor reminded; whoever cannot be charged is. */
class UnresolvedMoneyTest {

  @Test
  void aCheckThatMayBeForTwoInvoicesKeepsBothFromBeingCharged() {
    World world = new World();
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice due = world.invoice(acme, "1001", "450.00", 0);
    world.invoice(acme, "1002", "450.00", 0);
    world.bank.check(world.today(), usd("450.00"), "Acme", "");
    world.nextDay();

    DayReport report = world.run(3);

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(kinds(report))
        .contains(ExceptionKind.HELD_FOR_PAYMENT, ExceptionKind.UNMATCHED_PAYMENT);
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                world.bank.linesAfter(Optional.empty()).records().get(0).id(),
                acme.id(),
                List.of(new Allocation(due.id(), "1001", usd("450.00")))));
    DayReport after = world.run(2);
    assertThat(world.gateway.capturedFor(due.id())).isEqualTo(usd("0.00"));
    assertThat(world.gateway.charges()).as("the other invoice").hasSize(1);
    assertThat(world.psa.paymentsOn(due.id())).hasSize(1);
    assertThat(kinds(after)).doesNotContain(ExceptionKind.HELD_FOR_PAYMENT);
  }

  @Test
  void aCheckThatMayBeForTwoInvoicesKeepsBothFromBeingRemindedOf() {
    World world = new World();
    Customer dune = world.customer("Dune");
    world.invoice(dune, "1004", "450.00", -5);
    world.invoice(dune, "1006", "450.00", -5);
    world.invoice(world.customer("Echo"), "1005", "70.00", -5);
    world.bank.check(world.today(), usd("450.00"), "Dune", "");
    world.nextDay();

    DayReport report = world.run(1);

    assertThat(report.orders(Reminding.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(world.mail.sent()).allMatch(message -> message.body().contains("1005"));
    assertThat(kinds(report)).contains(ExceptionKind.HELD_FOR_PAYMENT);
  }

  @Test
  void anMspMaySayThatItIsChargedAllTheSame() {
    World world = new World();
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "450.00", 0);
    world.invoice(acme, "1002", "450.00", 0);
    world.bank.check(world.today(), usd("450.00"), "Acme", "");
    world.nextDay();

    DayReport report =
        World.bare(world)
            .gateway(world.gateway)
            .bank(world.bank)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, ZoneId.of("America/Chicago"))
                    .withApprovesFirstCharges(false)
                    .withHoldsDebtsForUnresolvedMoney(false))
            .build()
            .run();

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
  }

  @Test
  void whoeverCannotBeChargedAnyMoreHearsOfIt() {
    World world = new World();
    world.invoice(
        world.onCard("Acme", PayerScript.declines(DeclineClass.FUNDS, "no_funds")),
        "1001",
        "100.00",
        0);
    world.run(90);

    assertThat(world.mail.sent()).isNotEmpty();
    assertThat(world.gateway.charges()).allMatch(charge -> charge.captured().isZero());
  }

  @Test
  void whoeverIsChargedAsAgreedHearsNothing() {
    World world = new World();
    world.invoice(
        world.onCard("Acme", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "no_funds")),
        "1001",
        "100.00",
        0);
    world.run(40);

    assertThat(world.mail.sent()).isEmpty();
  }

  private static List<ExceptionKind> kinds(DayReport report) {
    return report.exceptions().stream().map(row -> row.kind()).toList();
  }
}
