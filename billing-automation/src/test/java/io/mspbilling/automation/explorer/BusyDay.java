package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.policies.BillingPolicies;
import java.util.Optional;
import java.util.function.Supplier;

/** The card day, on which Acme gets another invoice while the workers run. */
final class BusyDay implements Plot {

  private final Plot card = new CardDay();

  @Override
  public BillingPolicies policies() {
    return card.policies();
  }

  @Override
  public void prepare(Vendors world, Supplier<BillingAutomation> billing) {
    card.prepare(world, billing);
  }

  @Override
  public Optional<Office> meanwhile() {
    return Optional.of(
        (world, billing) -> {
          world.issue(world.customer("Acme"), "1002", "10.00", 0);
        });
  }

  /** A customer is charged once a day at most. */
  @Override
  public int daysToEnd() {
    return 2;
  }

  /** Whether both invoices are paid by one charge or by two follows from the schedule. */
  @Override
  public Expected expected() {
    Expected expected = card.expected().bill("1002", "10.00", "0.00", "10.00", "10.00");
    expected.documents.remove("PAYMENT_RECEIVED");
    return expected;
  }
}
