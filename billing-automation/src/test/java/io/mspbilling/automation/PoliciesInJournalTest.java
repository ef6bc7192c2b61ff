package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Journal;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.policies.PolicyHistory;
import io.mspbilling.policies.PolicyJson;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.PayerScript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By which rules something was decided stands in the journal, beside what was decided. */
class PoliciesInJournalTest {

  private final World world = new World();
  private final BillingPolicies first =
      BillingPolicies.from(world.today(), World.ZONE)
          .withApprovesFirstCharges(false)
          .withVersion("2027-01");
  private final BillingPolicies second =
      first
          .withVersion("2027-02 patient")
          .withRetry(RetryPolicy.standard().withCardFundsWaits(9).withTriesNextMethod(false));

  private void run(BillingPolicies policies) {
    World.everything(world).policies(policies).build().run();
  }

  private PolicyHistory history() {
    return Fold.over(new PolicyHistory(), world.journal.entriesAfter(0));
  }

  private List<String> versions() {
    return history().versions().stream().map(PolicyHistory.Version::name).toList();
  }

  @Test
  void theJournalSaysByWhichPoliciesEachChargeWasDecided() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    run(first);
    world.nextDay();
    world.invoice(acme, "1002", "200.00", 0);
    run(second);

    assertThat(
            EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0))
                .of(Charging.TYPE)
                .stream()
                .map(EffectState::key)
                .map(history()::decided)
                .map(Optional::orElseThrow)
                .map(PolicyHistory.Version::name))
        .containsExactly("2027-01", "2027-02 patient");
  }

  @Test
  void whatIsKeptIsTheRulesThemselves() {
    run(first);
    run(second);

    assertThat(history().versions())
        .map(version -> PolicyJson.standard().read(version.document().orElseThrow()))
        .containsExactly(first, second);
  }

  @Test
  void theSameRulesAreWrittenOnceAlsoByAProcessThatBeginsAnew() {
    run(first);
    world.nextDay();
    run(first);
    run(second);
    run(first);

    assertThat(versions()).containsExactly("2027-01", "2027-02 patient", "2027-01");
  }

  @Test
  void rulesThatAreLongerThanTheJournalTakesAreNamed() {
    Journal journal = new ShortJournal(world.journal, 500);
    for (BillingPolicies policies : List.of(first, first, second)) {
      World.everything(world).journal(journal).policies(policies).build().run();
    }

    assertThat(versions()).containsExactly("2027-01", "2027-02 patient");
    assertThat(history().versions()).allMatch(version -> version.document().isEmpty());
  }

  @Test
  void otherRulesUnderTheSameNameAreWritten() {
    run(first);
    run(second.withVersion("2027-01"));

    assertThat(versions()).containsExactly("2027-01", "2027-01");
  }
}
