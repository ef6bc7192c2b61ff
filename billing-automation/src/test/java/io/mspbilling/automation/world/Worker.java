package io.mspbilling.automation.world;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.BillingAutomationBuilder;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.util.List;
import java.util.function.UnaryOperator;

/** The library at work in a simulated world. */
final class Worker implements BillingWorker {

  private final BillingAutomation billing;

  private Worker(BillingAutomation billing) {
    this.billing = billing;
  }

  static Worker in(SimulatedWorld world) {
    return in(world, settings -> settings);
  }

  static Worker in(SimulatedWorld world, UnaryOperator<BillingAutomationBuilder> settings) {
    return new Worker(
        settings
            .apply(
                BillingAutomation.builder()
                    .psa(world.psa())
                    .gateway(world.gateway())
                    .bank(world.bank())
                    .accounting(world.books())
                    .notifier(world.mail())
                    .journal(world.journal())
                    .policies(
                        BillingPolicies.from(world.cutOver(), world.zone())
                            .withApprovesFirstCharges(false)
                            .withRefundReopensInvoices(world.refundsReopenInvoices())
                            .withBooksClosedThrough(world.booksClosedThrough()))
                    .clock(world.clock()))
            .build());
  }

  BillingFacts facts(Period period) {
    return billing.facts(period);
  }

  @Override
  public List<ExceptionRow> run() {
    return billing.run().exceptions();
  }

  @Override
  public void decide(JournalRecord decision) {
    billing.desk().decide(decision);
  }

  @Override
  public boolean confirm(Suggestion suggestion, String who) {
    return billing.desk().confirm(suggestion, who);
  }

  @Override
  public PaymentId unapply(PaymentId line, String who) {
    return billing.desk().unapply(line, who);
  }
}
