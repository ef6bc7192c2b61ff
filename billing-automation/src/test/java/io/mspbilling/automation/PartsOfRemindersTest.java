package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.communication.Message;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of a message are about the debts that have come to its step, and about no others. */
class PartsOfRemindersTest {

  private final World world = new World();
  private DunningRules rules = DunningRules.builder().build();

  /** What is sent on a day. */
  private List<Message> run() {
    int before = world.mail.sent().size();
    World.bare(world)
        .notifier(world.mail)
        .policies(BillingPolicies.from(LocalDate.EPOCH, World.ZONE).withDunning(rules))
        .build()
        .run();
    return world.mail.sent().subList(before, world.mail.sent().size());
  }

  private void runUntil(LocalDate day) {
    while (world.today().isBefore(day)) {
      run();
      world.nextDay();
    }
  }

  @Test
  void whatWasNeverWrittenAboutIsNotUrgent() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", 0);
    runUntil(LocalDate.of(2026, 3, 23));
    world.invoice(acme, "1002", "20.00", -5);

    assertThat(run())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.step()).isEqualTo("urgent");
              assertThat(mail.subject()).isEqualTo("Urgent: invoice 1001 is past due");
              assertThat(mail.body())
                  .contains(
                      """
                        invoice 1001, due 2026-03-02: USD 100.00

                      Also open:

                        invoice 1002, due 2026-03-18: USD 20.00

                      Total of all invoices listed: USD 120.00
                      """);
            });
    world.nextDay();
    runUntil(LocalDate.of(2026, 3, 30));
    assertThat(run())
        .as("each goes on from where it is")
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.subject()).isEqualTo("Reminder: invoice 1002 is still open"));
  }

  @Test
  void anAddressThatHearsOfTheMilderAloneHearsItMildly() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", 0);
    runUntil(LocalDate.of(2026, 3, 23));
    Invoice project = world.invoice(acme, "1002", "20.00", -5);
    rules =
        DunningRules.builder()
            .addOverrides(
                DunningOverride.builder()
                    .name("projects")
                    .addTargets(new DunningTarget.OfInvoice(project.id()))
                    .putAddresses(ContactRole.OWNER, List.of("projects@acme.example"))
                    .build())
            .build();

    assertThat(run())
        .extracting(Message::address, Message::step, Message::subject)
        .containsExactlyInAnyOrder(
            tuple("ap@acme.example", "urgent", "Urgent: invoice 1001 is past due"),
            tuple("projects@acme.example", "friendly", "Invoice 1002 is past due"));
  }
}
