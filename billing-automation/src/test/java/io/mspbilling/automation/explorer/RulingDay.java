package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Refunding;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.policies.BillingPolicies;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The morning after, on which a person looks into the gateway's own pages and rules on all that is
 * in doubt there, while two workers clear up as well.
 */
final class RulingDay implements Plot {

  private final Plot morning = new MorningAfter();

  @Override
  public BillingPolicies policies() {
    return morning.policies();
  }

  @Override
  public void prepare(Vendors world, Supplier<BillingAutomation> billing) {
    morning.prepare(world, billing);
  }

  @Override
  public Optional<Office> meanwhile() {
    return Optional.of(RulingDay::rule);
  }

  private static void rule(Vendors world, BillingAutomation billing) {
    EffectHistory history =
        EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0));
    history.of(Charging.TYPE).stream()
        .filter(charge -> !charge.status().isTerminal())
        .forEach(charge -> heard(() -> ruleCharge(world, billing, charge.key())));
    history.of(Refunding.TYPE).stream()
        .filter(refund -> !refund.status().isTerminal())
        .filter(refund -> world.gateway.refunded(refund.key()).isZero())
        .forEach(
            refund -> heard(() -> billing.desk().ruleNotSent(Refunding.TYPE, refund.key(), "Jo")));
  }

  private static void ruleCharge(Vendors world, BillingAutomation billing, EffectKey key) {
    world.gateway.charges().stream()
        .filter(charge -> charge.isLive() && charge.request().key().equals(key))
        .findFirst()
        .ifPresentOrElse(
            charge ->
                billing
                    .desk()
                    .ruleDone(
                        Charging.TYPE, key, ChargeResult.of(charge.payment()), "Jo", world.today()),
            () -> billing.desk().ruleNotSent(Charging.TYPE, key, "Jo"));
  }

  /** A person may be told that there is nothing to rule on any more, or to look again. */
  private static void heard(Runnable ruling) {
    try {
      ruling.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      // A worker, or the vendor, was faster.
    }
  }

  @Override
  public int daysToEnd() {
    return morning.daysToEnd();
  }

  @Override
  public boolean mayStayInDoubt() {
    return morning.mayStayInDoubt();
  }

  @Override
  public Expected expected() {
    return morning.expected();
  }
}
