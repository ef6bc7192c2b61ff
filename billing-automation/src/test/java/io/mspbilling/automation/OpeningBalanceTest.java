package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say was open at the cut-over counts once, and only if it can have been. */
class OpeningBalanceTest {

  private final World world = new World();
  private final LocalDate today = world.today();
  private final InMemoryPsa psa =
      InMemoryPsa.builder(world.clock).without(PsaFeature.BALANCES).build();
  private final Customer acme = psa.addCustomer("Acme", "ap@acme.example");
  private final BillingAutomation billing =
      World.everything(world)
          .psa(psa)
          .policies(
              BillingPolicies.from(today, World.ZONE)
                  .withApprovesFirstCharges(false)
                  .withCollectsOldDebts(true))
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"EUR 5.00", "USD 500.00"})
  void oneThatCannotHaveBeenIsShownAndItsInvoiceLeftAlone(String open) {
    enrol();
    Invoice wrong = issue("1001", 0);
    Invoice other = psa.issue(acme.id(), "1002", usd("70.00"), today, today);
    billing.desk().decide(OpeningBalances.balance(wrong.id(), Money.parse(open), "Jo"));

    DayReport report = run(3);

    assertThat(rows(report, ExceptionKind.DECISION_UNUSABLE))
        .singleElement()
        .asString()
        .contains("1001", open, "USD 100.00");
    assertThat(world.gateway.capturedFor(wrong.id()).isZero()).isTrue();
    assertThat(world.gateway.capturedFor(other.id())).isEqualTo(usd("70.00"));
    billing.desk().decide(OpeningBalances.balance(wrong.id(), usd("40.00"), "Jo"));
    assertThat(rows(run(2), ExceptionKind.DECISION_UNUSABLE)).isEmpty();
    assertThat(world.gateway.capturedFor(wrong.id())).isEqualTo(usd("40.00"));
  }

  @Test
  void whatWasPaidBeforeTheCutOverIsInItAlready() {
    enrol();
    Invoice invoice = issue("1001", 1);
    psa.enterByHand(invoice.id(), usd("60.00"), today.minusDays(20), "bookkeeper");
    billing.desk().decide(OpeningBalances.balance(invoice.id(), usd("40.00"), "Jo"));

    run(3);

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("40.00"));
  }

  @Test
  void whatWasPaidByHandSinceIsNot() {
    enrol();
    Invoice invoice = issue("1001", 3);
    billing.desk().decide(OpeningBalances.balance(invoice.id(), usd("40.00"), "Jo"));
    run(1);
    psa.enterByHand(invoice.id(), usd("10.00"), world.today(), "bookkeeper");

    run(5);

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("30.00"));
  }

  private void enrol() {
    billing
        .desk()
        .decide(
            Autopay.enrolled(
                acme.id(), world.gateway.saveCard("Visa", PayerScript.approves()), today, "m"));
  }

  private Invoice issue(String number, int dueInDays) {
    return psa.issue(
        acme.id(), number, usd("100.00"), today.minusDays(60), today.plusDays(dueInDays));
  }

  private DayReport run(int days) {
    DayReport report = billing.run();
    for (int day = 1; day < days; day++) {
      world.nextDay();
      report = billing.run();
    }
    return report;
  }
}
