package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Two customers who pay by bank debit. One of Acme's debits has been pending for two days, and
 * another falls due; Dune's was collected yesterday and comes back today, so that its payment is
 * taken back in the PSA and in the books, and it is debited again next week.
 */
final class ReturnDay implements Plot {

  @Override
  public BillingPolicies policies() {
    return BillingPolicies.from(LocalDate.EPOCH, Vendors.ZONE)
        .withApprovesFirstCharges(false)
        .withRetry(RetryPolicy.standard().withPayDays(Set.of()));
  }

  @Override
  public void prepare(Vendors world, Supplier<BillingAutomation> billing) {
    Customer acme =
        onDebit(world, billing, "Acme", PayerScript.inTurn(Fate.cleared(4), Fate.cleared(1)));
    Customer dune =
        onDebit(
            world,
            billing,
            "Dune",
            PayerScript.inTurn(Fate.cleared(1).thenReturned(1, "R01"), Fate.cleared(1)));
    world.issue(acme, "2000", "50.00", 0);
    world.issue(dune, "2003", "120.00", 0);
    for (int day = 0; day < 2; day++) {
      billing.get().run();
      world.clock.advance(Duration.ofDays(1));
    }
    world.issue(acme, "2001", "100.00", 0);
  }

  private static Customer onDebit(
      Vendors world, Supplier<BillingAutomation> billing, String name, PayerScript script) {
    Customer customer = world.psa.addCustomer(name, "ap@example.com");
    billing
        .get()
        .desk()
        .decide(
            Autopay.enrolled(
                customer.id(),
                world.gateway.saveAccount("Checking of " + name, script),
                world.today(),
                "mandate"));
    return customer;
  }

  @Override
  public int daysToEnd() {
    return 8;
  }

  @Override
  public Expected expected() {
    return new Expected()
        .bill("2000", "50.00", "0.00", "50.00", "50.00")
        .bill("2001", "100.00", "0.00", "100.00", "100.00")
        .bill("2003", "120.00", "0.00", "120.00", "120.00")
        .documents("PAYMENT_RECEIVED", 4)
        .documents("REVERSAL", 1);
  }
}
