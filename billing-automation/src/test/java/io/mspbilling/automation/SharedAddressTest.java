package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Message;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One address is that of several customers, as of those of one parent company. */
class SharedAddressTest {

  private final World world = new World();

  private BillingAutomation billing() {
    return World.bare(world)
        .notifier(world.mail)
        .policies(BillingPolicies.from(LocalDate.EPOCH, World.ZONE))
        .build();
  }

  private Customer customer(String name, String address) {
    return world.psa.addCustomer(
        Customer.builder().from(world.customer(name)).billingEmails(List.of(address)).build());
  }

  private List<String> to(String address) {
    return world.mail.sent().stream()
        .filter(message -> message.address().equalsIgnoreCase(address))
        .map(Message::subject)
        .toList();
  }

  @Test
  void whatIsDueOnOneDayGoesOutOnThatDayForEachOfThem() {
    world.invoice(customer("North", "ap@group.example"), "1001", "100.00", -4);
    world.invoice(customer("South", "AP@group.example"), "1002", "50.00", -4);

    billing().run();
    assertThat(to("ap@group.example")).hasSize(2);
  }

  @Test
  void whatComesDueForAnotherOfThemWaitsUntilTheAddressHadItsRest() {
    Customer north = customer("North", "ap@group.example");
    world.invoice(customer("South", "AP@group.example"), "1002", "50.00", -2);
    billing().run();
    assertThat(to("ap@group.example")).hasSize(1);

    world.nextDay();
    world.invoice(north, "1001", "100.00", -14);
    world.invoice(customer("Other", "ap@other.example"), "1003", "100.00", -14);
    billing().run();
    assertThat(to("ap@other.example")).hasSize(1);
    assertThat(billing().reminders(world.today()))
        .hasEntrySatisfying(
            north.id(),
            prospect ->
                assertThat(prospect.words())
                    .containsExactly(
                        "next: friendly on 2026-03-05 for 1001",
                        "1001 not sent: the recipient was written to on 2026-03-02, and is not"
                            + " again before 2026-03-05"));

    List<Integer> byDay = new ArrayList<>();
    for (int day = 0; day < 4; day++) {
      billing().run();
      byDay.add(to("ap@group.example").size());
      world.nextDay();
    }
    assertThat(byDay).as("both on the fifth").containsExactly(1, 1, 3, 3);
  }
}
