package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Message;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.communication.dunning.MessageStep;
import io.mspbilling.communication.dunning.StepTime;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An address hears of the invoices that it is for, and of no other. */
class AddressesOfInvoicesTest {

  private final World world = new World();
  private final List<DunningOverride> overrides = new ArrayList<>();
  private DunningPolicy policy = DunningPolicy.forMsp();

  private BillingAutomation billing() {
    return World.bare(world)
        .notifier(world.mail)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withDunning(DunningRules.of(policy).withOverrides(overrides)))
        .build();
  }

  private void write(Invoice about, ContactRole role, String address) {
    overrides.add(
        DunningOverride.builder()
            .name("for " + about.number())
            .addTargets(new DunningTarget.OfInvoice(about.id()))
            .putAddresses(role, List.of(address))
            .build());
  }

  /** Each message as its addresses and the invoices that it names. */
  private List<String> sent() {
    return world.mail.sent().stream().map(AddressesOfInvoicesTest::words).toList();
  }

  private static String words(Message message) {
    StringBuilder words = new StringBuilder(message.address());
    message.copies().forEach(copy -> words.append(",").append(copy));
    message
        .body()
        .lines()
        .filter(line -> line.startsWith("  invoice "))
        .forEach(line -> words.append(" ").append(line, 10, 14));
    return words.toString();
  }

  @Test
  void addressesOfOneInvoiceHearOfThatOneAlone() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    Invoice project = world.invoice(acme, "1002", "50.00", -4);
    world.invoice(acme, "1003", "25.00", -4);
    write(project, ContactRole.BILLING, "projects@acme.example");

    billing().run();
    assertThat(sent())
        .containsExactlyInAnyOrder("ap@acme.example 1001 1003", "projects@acme.example 1002");

    billing().run();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void whoHearsOfAllHearsOfEachOnce() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -14);
    Invoice project = world.invoice(acme, "1002", "50.00", -14);
    write(project, ContactRole.OWNER, "owner@acme.example");
    billing().run(); // the first step is for billing alone
    assertThat(sent()).containsExactly("ap@acme.example 1001 1002");

    for (int day = 0; day < 30 && sent().size() == 1; day++) {
      world.nextDay();
      billing().run();
    }
    assertThat(sent())
        .containsExactlyInAnyOrder(
            "ap@acme.example 1001 1002",
            "ap@acme.example 1001",
            "ap@acme.example,owner@acme.example 1002");
  }

  @Test
  void theMessagesOfOneDayAreOneForTheSpacingAndTheWeek() {
    MessageStep firm =
        policy.messages().stream()
            .filter(one -> one.name().equals("firm"))
            .findFirst()
            .orElseThrow();
    policy =
        policy.withSteps(
            firm.withTime(StepTime.daysLate(1)),
            firm.withName("firmer").withTime(StepTime.daysLate(2)),
            firm.withName("firmest").withTime(StepTime.daysLate(3)));
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -14);
    Invoice project = world.invoice(acme, "1002", "50.00", -14);
    write(project, ContactRole.BILLING, "projects@acme.example");

    List<Integer> byDay = new ArrayList<>();
    for (int day = 0; day < 9; day++) {
      billing().run();
      byDay.add(world.mail.sent().size());
      world.nextDay();
    }

    assertThat(byDay).containsExactly(2, 2, 2, 4, 4, 4, 4, 6, 6);
  }

  @Test
  void whatFailsIsSentLaterAndTheOtherIsNotSentAgain() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -1);
    Invoice project = world.invoice(acme, "1002", "50.00", -1);
    write(project, ContactRole.BILLING, "projects@acme.example");
    world.mail.faults().next(MailOperation.SEND, CallFault.notSent());

    billing().run();
    assertThat(sent()).isEmpty();
    world.mail.faults().next(MailOperation.SEND, CallFault.notSent()).after(1);
    billing().run();
    assertThat(sent()).hasSize(1);

    List<String> both = List.of("ap@acme.example 1001", "projects@acme.example 1002");
    for (int day = 0; day < 30 && !sent().containsAll(both); day++) {
      world.nextDay();
      billing().run();
    }
    assertThat(sent()).containsAll(both);
    assertThat(world.mail.sent()).extracting(Message::key).doesNotHaveDuplicates();
  }

  @Test
  void whereOnlyOneInvoiceHasAnAddressTheOthersAreARow() {
    Customer dune = world.psa.addCustomer("Dune");
    world.invoice(dune, "1001", "100.00", -4);
    Invoice project = world.invoice(dune, "1002", "50.00", -4);
    write(project, ContactRole.BILLING, "projects@dune.example");

    DayReport report = billing().run();

    assertThat(sent()).containsExactly("projects@dune.example 1002");
    assertThat(rows(report, ExceptionKind.NO_ADDRESS))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).startsWith("owes USD 100.00"))
        .satisfies(row -> assertThat(row.amount()).contains(Money.of("100.00", "USD")));
  }
}
