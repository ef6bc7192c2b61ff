package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.instalment.Instalment;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.DisputeOutcome;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who pays all that an invoice asks for now has not paid too little. */
class ShortPaidTest {

  private final World world = new World();
  private final Customer acme = world.customer("Acme");
  private Invoice invoice;

  @BeforeEach
  void bill() {
    invoice = world.invoice(acme, "1001", "900.00", 0);
  }

  @Test
  void anInstalmentInFullLeavesNothingToAskFor() {
    agreeThreeInstalments();
    pay("300.00");

    assertThat(shortPaid()).isEmpty();
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("600.00"));

    world.run(12);
    assertThat(shortPaid()).as("the next instalment is late, and was no part of that").isEmpty();
  }

  @Test
  void anInstalmentInPartIsShownWithItsRestUntilThatIsPaid() {
    agreeThreeInstalments();
    pay("200.00");

    assertThat(shortPaid())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.amount()).contains(usd("100.00"));
              assertThat(row.facts()).endsWith("; USD 100.00 of it is open still");
            });

    world.nextDay();
    pay("100.00");
    assertThat(shortPaid()).isEmpty();
  }

  @Test
  void theUndisputedPartInFullLeavesNothingToAskForUntilTheDisputeIsOver() {
    dispute("200.00");
    pay("700.00");
    assertThat(shortPaid()).isEmpty();

    decide(Disputes.resolved(new DisputeId("d"), DisputeOutcome.OWED, world.today()));
    assertThat(shortPaid())
        .extracting(ExceptionRow::amount)
        .containsExactly(Optional.of(usd("200.00")));
  }

  @Test
  void ofTheUndisputedPartTheRestIsShown() {
    dispute("200.00");
    pay("650.00");

    assertThat(shortPaid())
        .extracting(ExceptionRow::amount)
        .containsExactly(Optional.of(usd("50.00")));
  }

  private void dispute(String part) {
    decide(
        Disputes.opened(
            new Dispute(
                new DisputeId("d"),
                acme.id(),
                invoice.id(),
                Optional.of(usd(part)),
                "wrong hours",
                world.today())));
  }

  private void agreeThreeInstalments() {
    LocalDate first = world.today();
    InstalmentPlan plan =
        new InstalmentPlan(
            new InstalmentPlanId("plan 1"),
            acme.id(),
            List.of(new Allocation(invoice.id(), "1001", usd("900.00"))),
            List.of(
                Instalment.of(first, usd("300.00")),
                Instalment.of(first.plusDays(10), usd("300.00")),
                Instalment.of(first.plusDays(20), usd("300.00"))));
    decide(InstalmentPlans.agreed(plan, first, "by mail"));
  }

  private void decide(JournalRecord record) {
    world.billing().desk().decide(record);
  }

  private void pay(String amount) {
    world.bank.check(world.today(), usd(amount), "Acme", "1001");
  }

  private List<ExceptionRow> shortPaid() {
    return world.billing().run().exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.SHORT_PAID)
        .toList();
  }
}
