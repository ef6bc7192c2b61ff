package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.instalment.Instalment;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reminder of less than an invoice says why it is less. */
class WhyLessTest {

  private final World world = new World();
  private final LocalDate today = world.today();
  private final Customer acme = world.customer("Acme");
  private final Invoice invoice = world.invoice(acme, "1001", "90.00", 0);

  @Test
  void anInvoiceThatIsAskedForWholeNeedsNoWord() {
    assertThat(reminder()).contains("\n  invoice 1001, due " + today + ": USD 90.00\n");
  }

  @Test
  void anInstalmentIsCalledOne() {
    agree();

    assertThat(reminder()).contains(": USD 60.00, an instalment\n");
  }

  @Test
  void aPartThatIsDisputedIsSaidToBeOff() {
    dispute();

    assertThat(reminder()).contains(": USD 70.00, less what is disputed\n");
  }

  @Test
  void bothAreSaidOfAnInstalmentThatIsDisputedInPart() {
    agree();
    dispute();

    assertThat(reminder()).contains(": USD 40.00, an instalment, less what is disputed\n");
  }

  private String reminder() {
    world.run(6);
    return world.mail.sent().get(world.mail.sent().size() - 1).body();
  }

  private void agree() {
    decide(
        InstalmentPlans.agreed(
            new InstalmentPlan(
                new InstalmentPlanId("plan 1"),
                acme.id(),
                List.of(new Allocation(invoice.id(), "1001", usd("90.00"))),
                List.of(
                    Instalment.of(today, usd("60.00")),
                    Instalment.of(today.plusDays(60), usd("30.00")))),
            today,
            "by mail"));
  }

  private void dispute() {
    decide(
        Disputes.opened(
            new Dispute(
                new DisputeId("d"),
                acme.id(),
                invoice.id(),
                Optional.of(usd("20.00")),
                "wrong hours",
                today)));
  }

  private void decide(JournalRecord record) {
    world.billing().desk().decide(record);
  }
}
