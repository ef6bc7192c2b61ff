package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.instalment.Instalment;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.collection.instalment.InvalidPlanException;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.OpenItem;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of an invoice under a plan, each instalment is charged on its day, and nothing else. */
class InstalmentDayTest {

  private final World world = new World();
  private final LocalDate start = world.today();

  @Test
  void eachInstalmentIsChargedOnItsDay() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    agree(acme, invoice, "33.34", "33.33", "33.33");

    assertThat(charges(25)).containsExactly("0: USD 33.34", "10: USD 33.33", "20: USD 33.33");
    assertThat(world.psa.owed(invoice.id())).isEqualTo(Money.parse("USD 0.00"));
    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void oneThatFailsForWantOfMoneyIsTriedAgainAndTheNextBeginsAfresh() {
    Fate funds = Fate.declined(DeclineClass.FUNDS, "insufficient_funds");
    Customer acme =
        world.onCard(
            "Acme", PayerScript.inTurn(funds, Fate.approved(), funds, funds, Fate.approved()));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    agree(acme, invoice, "40.00", "30.00", "30.00");

    assertThat(charges(25))
        .containsExactly(
            "0: USD 40.00",
            "3: USD 40.00",
            "10: USD 30.00",
            "13: USD 30.00",
            "18: USD 30.00",
            "20: USD 30.00");
    assertThat(world.psa.owed(invoice.id())).isEqualTo(Money.parse("USD 0.00"));
  }

  @Test
  void onceThePlanEndsTheWholeIsDue() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    agree(acme, invoice, "50.00", "50.00");

    assertThat(charges(5)).containsExactly("0: USD 50.00");
    world
        .billing()
        .desk()
        .decide(InstalmentPlans.ended(new InstalmentPlanId("plan 1"), "it found the money"));
    assertThat(charges(1)).containsExactly("5: USD 50.00");
  }

  @Test
  void anInvoiceIsUnderOnePlanAtATime() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    agree(acme, invoice, "50.00", "50.00");
    assertThatThrownBy(() -> agree("plan 2", acme.id(), invoice, "100.00"))
        .isInstanceOf(InvalidPlanException.class);
  }

  @Test
  void figuresAgeAndExpectEachInstalmentOnItsDay() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice charged = world.invoice(acme, "1001", "100.00", -40);
    Invoice byCheck = world.invoice(world.customer("Bolt"), "1002", "60.00", -40);
    agree(acme, charged, "33.34", "33.33", "33.33");
    agree("plan 2", byCheck.customer(), byCheck, "30.00", "30.00");
    world.psa.enterByHand(byCheck.id(), Money.parse("USD 30.00"), start, "Kim");
    world.run(2);

    BillingFacts facts = world.billing().facts(Period.endingOn(world.today(), 2));

    assertThat(facts.ledgers().get(0).at(world.today()).items())
        .extracting(item -> item.invoice().number() + " " + item.dueOn() + " " + item.amount())
        .containsExactly(
            "1001 " + start.plusDays(10) + " USD 33.33",
            "1001 " + start.plusDays(20) + " USD 33.33",
            "1002 " + start.plusDays(10) + " USD 30.00");
    assertThat(facts.ledgers().get(0).at(start.minusDays(1)).items())
        .as("before the plan it was due as it was billed")
        .extracting(OpenItem::dueOn)
        .containsOnly(start.minusDays(40));
    assertThat(facts.planned())
        .containsOnly(
            Map.entry(
                charged.id(),
                List.of(
                    new PlannedPayment.ByAutopay(
                        start.plusDays(10), Rail.CARD, Money.parse("USD 33.33")),
                    new PlannedPayment.ByAutopay(
                        start.plusDays(20), Rail.CARD, Money.parse("USD 33.33")))));
  }

  @Test
  void aBrokenPlanAgesAsItWasBilledAgainFromTheDayItBroke() {
    Invoice invoice = world.invoice(world.customer("Bolt"), "1002", "60.00", -40);
    agree(invoice.customer(), invoice, "20.00", "20.00", "20.00");
    world.run(7);
    BillingAutomation strict =
        World.everything(world)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                    .withInstalmentsBreak(new BreakRule(4, 9)))
            .build();

    Ledger ledger = strict.facts(Period.endingOn(world.today(), 2)).ledgers().get(0);

    assertThat(ledger.at(start.plusDays(4)).items()).hasSize(3);
    assertThat(ledger.at(start.plusDays(5)).items())
        .extracting(OpenItem::dueOn)
        .containsExactly(start.minusDays(40));
  }

  private void agree(Customer customer, Invoice invoice, String... amounts) {
    agree(customer.id(), invoice, amounts);
  }

  private void agree(CustomerId customer, Invoice invoice, String... amounts) {
    agree("plan 1", customer, invoice, amounts);
  }

  private void agree(String id, CustomerId customer, Invoice invoice, String... amounts) {
    List<Instalment> instalments = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      instalments.add(Instalment.of(start.plusDays(10L * i), Money.parse("USD " + amounts[i])));
    }
    world
        .billing()
        .desk()
        .decide(
            InstalmentPlans.agreed(
                new InstalmentPlan(
                    new InstalmentPlanId(id),
                    customer,
                    List.of(new Allocation(invoice.id(), invoice.number(), invoice.total())),
                    instalments),
                start,
                "letter of today"));
  }

  /** Runs some days, and tells on which of them how much was asked of the gateway. */
  private List<String> charges(int days) {
    List<String> charges = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int before = world.gateway.charges().size();
      world.billing().run();
      world.gateway.charges().stream()
          .skip(before)
          .forEach(
              charge ->
                  charges.add(
                      ChronoUnit.DAYS.between(start, world.today())
                          + ": "
                          + charge.request().amount()));
      world.nextDay();
    }
    return charges;
  }
}
