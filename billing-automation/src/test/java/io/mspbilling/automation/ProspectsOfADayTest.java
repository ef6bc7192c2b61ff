package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.Prospect.Charged;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a day is what a run of that day does. */
class ProspectsOfADayTest {

  private final World world = new World();

  @Test
  void itIsSaidOfEachInvoiceWhetherAndWhenItIsCharged() {
    Invoice onCard =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 5);
    Invoice byCheck = world.invoice(world.customer("Bolt"), "1002", "50.00", 5);

    assertThat(words(world.today(), onCard))
        .isEqualTo(
            "1001, USD 100.00 open, will be charged on "
                + world.today().plusDays(5)
                + " by Visa of Acme: due, on autopay");
    assertThat(words(world.today(), byCheck))
        .isEqualTo("1002, USD 50.00 open, will not be charged: the customer has not consented");
    assertThat(world.journal.entriesAfter(0))
        .noneMatch(entry -> entry.record().kind().contains("intended"));
  }

  @Test
  void aRunChargesWhatWasSaidOfItsDay() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.declinesFirst(2, DeclineClass.FUNDS, "insufficient_funds"));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 2);
    for (int day = 0; day < 14; day++) {
      Map<InvoiceId, InvoiceProspect> said = world.billing().prospects(world.today());
      boolean due =
          said.containsKey(invoice.id())
              && said.get(invoice.id()).prospect() instanceof Charged charged
              && charged.on().equals(world.today());
      int before = world.gateway.charges().size();
      world.billing().run();
      assertThat(world.gateway.charges().size() - before).isEqualTo(due ? 1 : 0);
      world.nextDay();
    }
    assertThat(world.gateway.charges()).hasSize(3);
  }

  @Test
  void thePastIsNotForetold() {
    assertThatThrownBy(() -> world.billing().prospects(world.today().minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is past");
  }

  private String words(LocalDate asOf, Invoice invoice) {
    return String.valueOf(world.billing().prospects(asOf).get(invoice.id()));
  }
}
