package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Acme is charged by autopay and gets a part of yesterday's charge back; Dune's check comes in, and
 * Dune is reminded of what it did not pay.
 */
final class CardDay implements Plot {

  @Override
  public BillingPolicies policies() {
    return BillingPolicies.from(LocalDate.EPOCH, Vendors.ZONE)
        .withApprovesFirstCharges(false)
        .withRefundReopensInvoices(false);
  }

  @Override
  public void prepare(Vendors world, Supplier<BillingAutomation> billing) {
    Customer acme = world.psa.addCustomer("Acme", "ap@acme.example");
    billing
        .get()
        .desk()
        .decide(
            Autopay.enrolled(
                acme.id(),
                world.gateway.saveCard("Visa of Acme", PayerScript.approves()),
                world.today(),
                "mandate"));
    world.issue(acme, "1000", "50.00", 0);
    billing.get().run();
    world.clock.advance(Duration.ofDays(1));
    Customer dune = world.psa.addCustomer("Dune", "ap@dune.example");
    world.issue(acme, "1001", "100.00", 0);
    world.issue(dune, "1004", "60.00", 10);
    world.issue(dune, "1005", "40.00", -4);
    world.bank.check(world.today(), Money.of("60.00", "USD"), "Dune", "1004");
    billing
        .get()
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "ticket-7",
                    world.gateway.charges().get(0).payment(),
                    Money.of("20.00", "USD"),
                    "credit")));
  }

  @Override
  public int daysToEnd() {
    return 1;
  }

  @Override
  public Expected expected() {
    return new Expected()
        .bill("1000", "50.00", "0.00", "50.00", "50.00")
        .bill("1001", "100.00", "0.00", "100.00", "100.00")
        .bill("1004", "60.00", "60.00", "0.00", "60.00")
        .bill("1005", "40.00", "0.00", "0.00", "0.00")
        .refunded("20.00")
        .documents("PAYMENT_RECEIVED", 3)
        .documents("REFUND", 1)
        .mails(1);
  }
}
