package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.Bounces;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes back from an address is an error that people see, and no more is sent there. */
class BouncedMailTest {
  private final World world = new World();

  private BillingAutomation billing() {
    return World.everything(world).bounces(world.mail).build();
  }

  private DayReport later(int days) {
    world.clock.advance(Duration.ofDays(days));
    return billing().run();
  }

  @Test
  void anAddressThatBouncedIsARowAndTheOtherGetsTheNextReminder() {
    Customer acme = world.psa.addCustomer("Acme", "ap@acme.example", "owner@acme.example");
    world.invoice(acme, "1001", "100.00", -4);
    billing().run();
    world.mail.bounce("ap@acme.example", "5.1.1", world.clock.instant());

    DayReport report = later(8);

    assertThat(rows(report, ExceptionKind.ADDRESS_BOUNCED))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.customer()).contains(acme.id());
              assertThat(row.facts())
                  .contains("ap@acme.example takes no mail (5.1.1)", "other addresses");
            });
    assertThat(world.mail.sent()).hasSize(2);
    assertThat(world.mail.sent().get(1).address()).isEqualTo("owner@acme.example");
    assertThat(world.mail.sent().get(1).copies()).isEmpty();
  }

  @Test
  void anAddressThatIsNotTakenKeepsTheOtherFromNothingAndIsARow() {
    Customer acme = world.psa.addCustomer("Acme", "ap@acme.example", "owner@acme.example");
    world.invoice(acme, "1001", "100.00", -4);
    world.mail.refuse("ap@acme.example");

    billing().run();
    assertThat(world.mail.sent())
        .extracting(Message::address)
        .containsExactly("owner@acme.example");

    assertThat(rows(later(1), ExceptionKind.ADDRESS_BOUNCED))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.facts())
                    .contains("ap@acme.example takes no mail (5.1.1)", "other addresses"));
    world.clock.advance(Duration.ofDays(8));
    billing().run();
    assertThat(world.mail.sent()).extracting(Message::step).containsExactly("due", "friendly");
  }

  @Test
  void whatNoAddressTakesIsSentOnceThereIsAnotherOne() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    world.mail.refuse("ap@acme.example");

    DayReport report = billing().run();
    assertThat(world.mail.sent()).isEmpty();
    assertThat(rows(report, ExceptionKind.ADDRESS_BOUNCED)).hasSize(1);
    assertThat(rows(report, ExceptionKind.REFUSED)).isEmpty();

    world.mail.accept("ap@acme.example");
    assertThat(rows(later(1), ExceptionKind.ADDRESS_BOUNCED)).hasSize(1);
    assertThat(world.mail.sent()).isEmpty();

    billing().desk().decide(Bounces.mended("ap@acme.example", "Jo"));
    later(1);
    assertThat(world.mail.sent()).extracting(Message::step).containsExactly("friendly");
  }

  @Test
  void aCustomerWhoseOnlyAddressBouncedIsNotWrittenToUntilAPersonSaysSo() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    billing().run();
    world.mail.bounce("ap@acme.example", "5.1.1", world.clock.instant());

    DayReport report = later(8);

    assertThat(world.mail.sent()).hasSize(1);
    assertThat(rows(report, ExceptionKind.ADDRESS_BOUNCED)).hasSize(1);
    assertThat(rows(report, ExceptionKind.ADDRESS_BOUNCED).get(0).facts())
        .contains("the customer is not reached");

    billing().desk().decide(Bounces.mended("ap@acme.example", "Jo"));
    DayReport after = later(1);

    assertThat(rows(after, ExceptionKind.ADDRESS_BOUNCED)).isEmpty();
    assertThat(world.mail.sent()).hasSize(2);
  }

  @Test
  void aWebhookTellsTheSameAsTheMailboxAndOnce() {
    world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    billing().run();
    Bounce bounce = world.mail.bounce("ap@acme.example", "5.1.1", world.clock.instant());

    assertThat(billing().receive(bounce)).isTrue();
    assertThat(billing().receive(bounce)).isFalse();
    DayReport report = later(8);

    assertThat(rows(report, ExceptionKind.ADDRESS_BOUNCED)).hasSize(1);
    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void whatIsNotOfAMessageOfOursIsNotWrittenDown() {
    world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    billing().run();
    int before = world.journal.entriesAfter(0).size();

    assertThat(
            billing()
                .receive(
                    Bounce.hinted("other", "ap@acme.example", "5.1.1", world.clock.instant())
                        .orElseThrow()))
        .isFalse();

    assertThat(world.journal.entriesAfter(0)).hasSize(before);
  }

  @Test
  void aMailboxThatCannotBeReadIsARowAndNothingElse() {
    world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    world.mail.faults().next(MailOperation.READ_BOUNCES, CallFault.notSent());

    DayReport report = billing().run();

    assertThat(rows(report, ExceptionKind.SYSTEM_DOWN)).hasSize(1);
    assertThat(world.mail.sent()).hasSize(1);
    assertThat(billing().run().exceptions()).isEmpty();
  }

  @Test
  void aCustomerThatOwesNothingIsNoRow() {
    Customer acme = world.customer("Acme");
    var invoice = world.invoice(acme, "1001", "100.00", -4);
    billing().run();
    world.mail.bounce("ap@acme.example", "5.1.1", world.clock.instant());
    world.psa.enterByHand(invoice.id(), World.usd("100.00"), world.today(), "Jo");

    assertThat(rows(later(1), ExceptionKind.ADDRESS_BOUNCED)).isEqualTo(List.of());
  }

  @Test
  void anAddressOfAnOverrideThatBouncedGivesWayToThoseOfThePsa() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    DunningOverride owner =
        DunningOverride.builder()
            .name("who pays at Acme")
            .addTargets(new DunningTarget.OfCustomer(acme.id()))
            .putAddresses(ContactRole.BILLING, List.of("books@acme.example"))
            .build();
    BillingAutomation billing =
        World.everything(world)
            .bounces(world.mail)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                    .withDunning(DunningRules.builder().addOverrides(owner).build()))
            .build();
    billing.run();
    world.mail.bounce("books@acme.example", "5.1.1", world.clock.instant());
    world.clock.advance(Duration.ofDays(8));

    assertThat(rows(billing.run(), ExceptionKind.ADDRESS_BOUNCED))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.facts())
                    .contains("books@acme.example takes no mail (5.1.1)", "other addresses"));
    assertThat(world.mail.sent())
        .extracting(Message::address)
        .containsExactly("books@acme.example", "ap@acme.example");
  }
}
