package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.Holds;
import io.mspbilling.communication.ReminderProspect;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a customer is, or is not, written to, and when it is next. */
class RemindersOfADayTest {

  private final World world = new World();

  @Test
  void itIsSaidOfEachCustomerWhyAndWhenNext() {
    Customer acme = world.customer("Acme");
    Customer bolt = world.customer("Bolt");
    Customer cora = world.onCard("Cora", PayerScript.approves());
    Customer dune = world.psa.addCustomer("Dune");
    world.invoice(acme, "1001", "100.00", -1);
    world.invoice(bolt, "1002", "100.00", -4);
    world.invoice(cora, "1003", "100.00", 9);
    world.invoice(dune, "1004", "100.00", -4);
    world
        .billing()
        .desk()
        .decide(
            Holds.placed(bolt.id(), "moves house", Optional.of(world.today().plusDays(3)))
                .by("Kim"));

    assertThat(words(acme)).containsExactly("next: due on 2026-03-02 for 1001");
    assertThat(words(bolt))
        .containsExactly(
            "next: friendly on 2026-03-06 for 1002",
            "1002 not sent: on hold until 2026-03-05: moves house");
    assertThat(words(cora))
        .containsExactly(
            "no message within a year",
            "1003 not sent: it will be charged on 2026-03-11 by Visa of Cora: due, on autopay");
    assertThat(words(dune))
        .containsExactly(
            "no message within a year", "1004 not sent: the customer has no usable e-mail address");
    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void whatWaitsForAPersonIsSaidAsWell() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    world.bank.check(world.today(), usd("77.00"), "Acme", "thanks");
    World.bare(world).bank(world.bank).build().run();

    assertThat(words(acme))
        .satisfiesExactly(
            next -> assertThat(next).isEqualTo("no message within a year"),
            why ->
                assertThat(why)
                    .startsWith("1001 not sent: USD 100.00 is neither charged nor reminded of"));
  }

  @Test
  void aRunSendsWhatWasSaidOfItsDay() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", 2);
    for (int day = 0; day < 40; day++) {
      LocalDate today = world.today();
      boolean due = prospect(acme).next().filter(next -> next.on().equals(today)).isPresent();
      int before = world.mail.sent().size();
      world.billing().run();
      assertThat(world.mail.sent().size() - before).isEqualTo(due ? 1 : 0);
      world.nextDay();
    }
    assertThat(world.mail.sent()).hasSizeGreaterThan(4);
  }

  @Test
  void anOverrideExcludesAndAnotherGivesAddresses() {
    Customer acme = world.customer("Acme");
    Customer bolt = world.customer("Bolt");
    world.invoice(acme, "1001", "100.00", -4);
    world.invoice(bolt, "1002", "100.00", -14);
    DunningRules rules =
        DunningRules.builder()
            .addOverrides(
                DunningOverride.builder()
                    .name("board member")
                    .addTargets(new DunningTarget.OfCustomer(acme.id()))
                    .excluded("sits on our board")
                    .build())
            .addOverrides(
                DunningOverride.builder()
                    .name("the owner of Bolt")
                    .addTargets(new DunningTarget.OfCustomer(bolt.id()))
                    .putAddresses(ContactRole.OWNER, List.of("owner@bolt.example"))
                    .build())
            .build();
    BillingAutomation billing =
        World.bare(world)
            .notifier(world.mail)
            .policies(BillingPolicies.from(LocalDate.EPOCH, World.ZONE).withDunning(rules))
            .build();
    billing.run();

    assertThat(Objects.requireNonNull(billing.reminders(world.today()).get(acme.id())).words())
        .contains("1001 not sent: the customer is excluded from reminders: sits on our board");
    assertThat(world.mail.sent())
        .extracting(mail -> mail.step() + " to " + mail.address())
        .containsExactly("friendly to ap@bolt.example");
    for (int day = 0; day < 30; day++) {
      world.nextDay();
      billing.run();
    }
    assertThat(world.mail.sent())
        .extracting(mail -> mail.step() + " to " + mail.address() + mail.copies())
        .containsExactly(
            "friendly to ap@bolt.example[]",
            "firm to ap@bolt.example[owner@bolt.example]",
            "urgent to owner@bolt.example[]",
            "final to owner@bolt.example[]");
  }

  @Test
  void thePastIsNotForetold() {
    assertThatThrownBy(() -> world.billing().reminders(world.today().minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is past");
  }

  private List<String> words(Customer customer) {
    return prospect(customer).words();
  }

  private ReminderProspect prospect(Customer customer) {
    return Optional.ofNullable(world.billing().reminders(world.today()).get(customer.id()))
        .orElseThrow();
  }
}
