package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.latefee.FeeAmount;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.collection.latefee.LateFeePolicy;
import io.mspbilling.collection.latefee.SettledLateCharges;
import io.mspbilling.collection.latefee.SimpleInterest;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What late payment costs, from the bank line to the row and what people say to it. */
class LateChargeTest {

  private static final LateChargePolicy TERMS =
      LateChargePolicy.builder()
          .fee(LateFeePolicy.builder().fee(new FeeAmount.Flat(usd("5.00"))).build())
          .interest(SimpleInterest.builder().yearlyPercent("36.5").build())
          .build();

  private final World world = new World();

  @Test
  void byDefaultLatePaymentCostsNothing() {
    world.invoice(world.customer("Acme"), "1001", "1000.00", 0);

    DayReport report = world.run(40);

    assertThat(rows(report, ExceptionKind.LATE_CHARGE)).isEmpty();
    assertThat(world.billing().lateCharges(world.today())).isEmpty();
  }

  @Test
  void aPaymentIsCountedFromItsDayOn() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "1000.00", 0);
    run(11); // Due on 2 March, on which the first run is.
    world.bank.check(world.today(), usd("400.00"), "Acme", "1001");

    // Ten nights of 1,000 up to the 12th, twenty of 600 up to the end of March.
    DayReport report = run(21);

    assertThat(world.today()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(amounts(report)).containsExactly(usd("27.00"));
    assertThat(billing().lateCharges(world.today()))
        .hasEntrySatisfying(
            invoice.id(), charge -> assertThat(charge.amount()).isEqualTo(usd("27.00")));
    assertThat(billing().lateCharges(LocalDate.of(2026, 5, 1)))
        .hasEntrySatisfying(
            invoice.id(), charge -> assertThat(charge.amount()).isEqualTo(usd("45.00")));
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("600.00"));
  }

  @Test
  void whatPeopleBilledIsShownNoMoreAndTheBillBearsNoCharge() {
    Customer acme = world.customer("Acme");
    Invoice invoice = world.invoice(acme, "1001", "1000.00", 0);
    DayReport first = run(2);
    assertThat(amounts(first)).containsExactly(usd("5.00"));
    Invoice bill = world.invoice(acme, "1002", "5.00", 0);

    billing()
        .desk()
        .decide(SettledLateCharges.billed(invoice.id(), usd("5.00"), bill.id()).by("Jo"));

    assertThat(amounts(run(5))).isEmpty();
    assertThat(billing().lateCharges(world.today())).containsOnlyKeys(invoice.id());
  }

  @Test
  void aDismissedRowComesBackWithTheNextMonth() {
    world.invoice(world.customer("Acme"), "1001", "1000.00", 0);
    ExceptionRow row = rows(run(2), ExceptionKind.LATE_CHARGE).get(0);
    billing().desk().dismiss(row, Optional.empty(), "Jo, they were ill");

    assertThat(amounts(run(29))).isEmpty(); // Up to the 31st.
    world.nextDay();
    assertThat(amounts(run(1))).containsExactly(usd("35.00"));
  }

  @Test
  void nothingIsAskedWhileAutopayIsCollecting() {
    Customer acme =
        world.onCard("Acme", PayerScript.always(Fate.declined(DeclineClass.FUNDS, "51")));
    world.invoice(acme, "1001", "1000.00", 0);

    assertThat(amounts(run(2))).isEmpty();
  }

  private DayReport run(int days) {
    DayReport report = billing().run();
    for (int i = 1; i < days; i++) {
      world.nextDay();
      report = billing().run();
    }
    return report;
  }

  private static List<Money> amounts(DayReport report) {
    return rows(report, ExceptionKind.LATE_CHARGE).stream()
        .flatMap(row -> row.amount().stream())
        .toList();
  }

  private BillingAutomation billing() {
    return World.everything(world)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withApprovesFirstCharges(false)
                .withLateCharges(TERMS))
        .build();
  }
}
