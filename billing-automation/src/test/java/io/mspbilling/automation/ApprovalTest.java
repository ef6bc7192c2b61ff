package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.Refunds;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a person wants to see first, and what is out of the ordinary, waits until it is approved.
 */
class ApprovalTest {

  private static final BillingPolicies CAREFUL = BillingPolicies.from(LocalDate.EPOCH, World.ZONE);
  private static final BillingPolicies USUAL = CAREFUL.withApprovesFirstCharges(false);

  private final World world = new World();
  private int number = 1000;

  private BillingAutomation billing(BillingPolicies policies) {
    return World.everything(world).policies(policies).build();
  }

  private List<Invoice> due(int count, String amount) {
    return IntStream.range(0, count).mapToObj(i -> due(amount)).toList();
  }

  private Invoice due(String amount) {
    number++;
    Customer customer = world.onCard("Client " + number, PayerScript.approves());
    return world.invoice(customer, Integer.toString(number), amount, 0);
  }

  private static List<ExceptionRow> waiting(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.NOT_APPROVED)
        .toList();
  }

  @Test
  void theFirstChargesOfAJournalWaitForAPerson() {
    due(3, "100.00");

    DayReport report = billing(CAREFUL).run();

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(waiting(report))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.amount()).contains(usd("300.00"));
              assertThat(row.facts()).contains("3 wait", "first charges");
            });
    billing(CAREFUL).desk().approve(report.held(), "Kim");
    assertThat(billing(CAREFUL).run().orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(3);
    world.nextDay();
    due(1, "50.00");
    assertThat(billing(CAREFUL).run().orders(Charging.TYPE, EffectStatus.SUCCEEDED))
        .as("from the next day on")
        .hasSize(1);
  }

  @Test
  void whatIsDecidedOnTheFirstDayAfterTheApprovalWaits() {
    due(1, "100.00");
    billing(CAREFUL).desk().approve(billing(CAREFUL).plan().held(), "Kim");
    Invoice late = world.invoice(world.onCard("Late", PayerScript.approves()), "1999", "70.00", 0);

    DayReport report = billing(CAREFUL).run();

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(world.psa.owed(late.id())).isEqualTo(usd("70.00"));
    assertThat(report.held().actions()).hasSize(1);
  }

  @Test
  void aDayOutOfTheOrdinaryIsStoppedInOneRowUntilItIsApproved() {
    BillingPolicies policies = USUAL.withChargesADay(DayLimit.of(3, usd("1000.00")));
    due(3, "10.00");
    assertThat(billing(policies).run().results()).isNotEmpty();
    due(2, "20.00");

    DayReport report = billing(policies).run();

    assertThat(world.gateway.charges()).as("those of the morning count").hasSize(3);
    assertThat(waiting(report))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.amount()).contains(usd("40.00"));
              assertThat(row.facts()).contains("2 wait", "3 that were begun today", "30.00");
            });
    billing(policies).desk().approve(report.held(), "Kim");
    billing(policies).run();
    assertThat(world.gateway.charges()).hasSize(5);
    world.nextDay();
    due(3, "10.00");
    billing(policies).run();
    assertThat(world.gateway.charges()).as("a new day").hasSize(8);
  }

  @Test
  void soIsATotalThatIsOutOfTheOrdinary() {
    BillingPolicies policies = USUAL.withChargesADay(DayLimit.of(100, usd("250.00")));
    due(3, "100.00");

    assertThat(waiting(billing(policies).run())).hasSize(1);
    assertThat(world.gateway.charges()).isEmpty();
  }

  @Test
  void whatWasApprovedIsDoneOnlyAsItWasShown() {
    Invoice invoice = due(1, "100.00").get(0);
    Held shown = billing(CAREFUL).plan().held();
    billing(CAREFUL).desk().approve(shown, "Kim");
    world.psa.enterByHand(invoice.id(), usd("30.00"), world.today(), "bookkeeper");

    DayReport report = billing(CAREFUL).run();

    assertThat(world.gateway.charges()).as("70.00 is another charge").isEmpty();
    assertThat(report.held().actions()).hasSize(1).isNotEqualTo(shown.actions());
  }

  @Test
  void inApprovalModeNothingIsDoneButWhatWasApprovedAndWhatFollowsFromIt() {
    BillingPolicies policies = CAREFUL.withApprovesEverything(true);
    due(1, "100.00");
    world.invoice(world.customer("Late Payer"), "1500", "60.00", -4);
    Customer dune = world.customer("Dune");
    Invoice paid = world.invoice(dune, "1600", "80.00", -4);
    world.bank.check(world.today(), usd("80.00"), "Dune", "1600");

    DayReport first = billing(policies).run();

    assertThat(first.results()).isEmpty();
    assertThat(first.matches()).isEmpty();
    assertThat(first.held().matches()).hasSize(1);
    assertThat(first.held().actions()).as("nor is Dune reminded").hasSize(2);
    assertThat(waiting(first)).hasSize(3);
    billing(policies).desk().approve(first.held(), "Kim");
    DayReport second = billing(policies).run();
    assertThat(second.matches()).hasSize(1);
    assertThat(second.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(second.orders(Reminding.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(second.orders(Recording.TYPE, EffectStatus.SUCCEEDED)).hasSize(2);
    assertThat(second.orders(PostingToBooks.TYPE, EffectStatus.SUCCEEDED)).hasSize(2);
    assertThat(world.psa.owed(paid.id())).isEqualTo(usd("0.00"));
    assertThat(waiting(second)).isEmpty();
    Invariants.check(world);
  }

  @Test
  void refundsOutOfTheOrdinaryWaitToo() {
    BillingPolicies policies = USUAL.withRefundsADay(DayLimit.of(5, usd("50.00")));
    due(1, "100.00");
    billing(policies).run();
    billing(policies)
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "t-1", world.gateway.charges().get(0).payment(), usd("60.00"), "credit")));

    DayReport report = billing(policies).run();

    assertThat(waiting(report)).hasSize(1);
    billing(policies).desk().approve(report.held(), "Kim");
    assertThat(billing(policies).run().results())
        .extracting(result -> result.action().type().name())
        .contains("refund");
  }
}
