package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.policies.BillingPolicies;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The card day, after one worker after the other has died on it: with the refund and the reminder
 * on its lips, and right after the charge, the record of the check and a posting had taken effect.
 * Some time later two workers find all of that half done, and race to clear it up.
 */
final class MorningAfter implements Plot {

  private final Plot card = new CardDay();

  @Override
  public BillingPolicies policies() {
    return card.policies();
  }

  @Override
  public void prepare(Vendors world, Supplier<BillingAutomation> billing) {
    card.prepare(world, billing);
    dies(world, billing, "refund", "");
    dies(world, billing, "", "recordPayment");
    dies(world, billing, "", "post");
    dies(world, billing, "", "charge");
    dies(world, billing, "send", "");
    world.deadlyBefore = "";
    world.deadlyAfter = "";
    world.clock.advance(Duration.ofHours(2));
  }

  private static void dies(
      Vendors world, Supplier<BillingAutomation> billing, String before, String after) {
    world.deadlyBefore = before;
    world.deadlyAfter = after;
    try {
      billing.get().run();
    } catch (Crash crash) {
      // The next one finds what this one left.
    }
  }

  /** What proves not to have happened may wait for another day. */
  @Override
  public int daysToEnd() {
    return 2;
  }

  @Override
  public boolean mayStayInDoubt() {
    return true;
  }

  @Override
  public Expected expected() {
    return card.expected();
  }
}
