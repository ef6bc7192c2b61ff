package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Message;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The MSP gives an invoice another due date, and its customer is reminded of that one. */
class MovedDueDateTest {

  private final World world = new World();

  private BillingAutomation billing() {
    return World.bare(world)
        .notifier(world.mail)
        .policies(BillingPolicies.from(LocalDate.EPOCH, World.ZONE))
        .build();
  }

  private void run(int days) {
    for (int day = 0; day < days; day++) {
      billing().run();
      world.nextDay();
    }
  }

  private List<String> steps() {
    return world.mail.sent().stream().map(Message::step).toList();
  }

  @Test
  void aLaterDayBeginsAnewWithAllItsSteps() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", 10);
    run(25);
    List<String> before = steps();
    assertThat(before).startsWith("upcoming", "due", "friendly");

    LocalDate due = world.today().plusDays(40);
    world.psa.addInvoice(invoice.withDueOn(due));
    run(30);
    assertThat(steps()).as("it is not due yet, nor soon").isEqualTo(before);

    run(50);
    assertThat(steps().subList(before.size(), steps().size()))
        .startsWith("upcoming", "due", "friendly", "firm");
    assertThat(rows(billing().run(), ExceptionKind.CALL_PROPOSED))
        .extracting(ExceptionRow::facts)
        .containsExactly("USD 100.00 is owed since " + due + ", after 4 reminders");
  }

  @Test
  void anotherDayOfTheLatenessThatWasToldIsNoneAnew() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", -14);
    run(8);
    List<String> before = steps();
    assertThat(before).containsExactly("friendly", "firm");

    world.psa.addInvoice(invoice.withDueOn(invoice.effectiveDueOn().plusDays(4)));
    run(20);
    assertThat(steps()).startsWith("friendly", "firm", "urgent").doesNotHaveDuplicates();
  }
}
