package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.Prospect.Charged;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.collection.latefee.SimpleInterest;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a day is what a run of that day does. */
class ProspectsOfADayTest {

  private static final LateChargePolicy TERMS =
      LateChargePolicy.builder()
          .interest(SimpleInterest.builder().yearlyPercent("36.5").build())
          .build();

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

  /** An ACH debit may only be presented again unchanged. */
  @Test
  void aReturnedDebitThatIsNoLongerTheSameIsNotSaidToBeTriedAgainOnAnyDay() {
    Customer acme = world.onAch("Acme", PayerScript.always(Fate.cleared(1).thenReturned(1, "R01")));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.run(3);
    assertThat(words(world.today(), invoice)).contains("will be charged on");

    world
        .billing()
        .desk()
        .decide(
            Disputes.opened(
                new Dispute(
                    new DisputeId("d-1"),
                    acme.id(),
                    invoice.id(),
                    Optional.of(usd("40.00")),
                    "wrong seats",
                    world.today())));
    for (int day = 0; day < 20; day++) {
      assertThat(words(world.today(), invoice))
          .contains("USD 60.00 open, will not be charged: what is owed is no longer");
      assertThat(World.rows(world.billing().run(), ExceptionKind.COLLECTION_STOPPED)).hasSize(1);
      world.nextDay();
    }
  }

  @Test
  void whatIsDisputedSaysSoWhateverElseIsARowOfIt() {
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "90", -40);
    world
        .billing()
        .desk()
        .decide(
            Disputes.opened(
                new Dispute(
                    new DisputeId("d-1"),
                    invoice.customer(),
                    invoice.id(),
                    Optional.empty(),
                    "wrong seats",
                    world.today())));
    BillingAutomation billing =
        World.everything(world)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                    .withApprovesFirstCharges(false)
                    .withLateCharges(TERMS))
            .build();

    assertThat(words(billing, invoice)).endsWith("will not be charged: the customer disputes it");
  }

  @Test
  void whatMoneyMayPaySaysSoAlsoBeforeItIsDue() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice due = world.invoice(acme, "1001", "450.00", 0);
    Invoice later = world.invoice(acme, "1002", "450.00", 5);
    world.bank.check(world.today(), usd("450.00"), "Acme", "");
    world.run(1);

    assertThat(words(world.billing(), due)).contains("is neither charged nor reminded of, as");
    assertThat(words(world.billing(), later))
        .endsWith("will not be charged: a payment that nobody has explained may be for it");
  }

  @Test
  void whatWasDueBeforeTheCutOverSaysSo() {
    Invoice old = world.invoice(world.onCard("Acme", PayerScript.approves()), "0901", "90", -5);
    BillingAutomation billing =
        World.everything(world).policies(BillingPolicies.from(world.today(), World.ZONE)).build();

    assertThat(words(billing, old))
        .endsWith("will not be charged: it was due before " + world.today());
    assertThat(billing.reminders(world.today()))
        .hasEntrySatisfying(
            old.customer(),
            prospect ->
                assertThat(prospect.words())
                    .contains("0901 not sent: it was due before " + world.today()));
  }

  @Test
  void thePastIsNotForetold() {
    assertThatThrownBy(() -> world.billing().prospects(world.today().minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is past");
  }

  private String words(BillingAutomation billing, Invoice invoice) {
    return String.valueOf(billing.prospects(world.today()).get(invoice.id()));
  }

  private String words(LocalDate asOf, Invoice invoice) {
    return String.valueOf(world.billing().prospects(asOf).get(invoice.id()));
  }
}
