package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The card day, on which Acme withdraws its consent while the workers run. */
final class WithdrawnDay implements Plot {

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
          Customer acme = world.customer("Acme");
          if (!billing.desk().decide(Autopay.withdrawn(acme.id(), "a call"))) {
            throw new AssertionError("the withdrawal was not written");
          }
        });
  }

  /** Whatever was begun before may still arrive, and nothing is begun after. */
  @Override
  public Optional<String> fault(Vendors world) {
    List<JournalEntry> all = world.journal.entriesAfter(0);
    int end = 0;
    while (end < all.size() && !all.get(end).record().is("autopay-withdrawn")) {
      end++;
    }
    EffectHistory before = history(all.subList(0, end));
    return history(all).of(Charging.TYPE).stream()
        .filter(charge -> charge.attempt() > attempts(before, charge))
        .map(charge -> charge.key() + " was begun after the consent was withdrawn")
        .findFirst();
  }

  private static EffectHistory history(List<JournalEntry> entries) {
    return EffectHistory.of(BillingAutomation.effectTypes(), entries);
  }

  private static int attempts(
      EffectHistory before, EffectState<ChargeRequest, ChargeResult> charge) {
    return before.find(charge.key()).map(EffectState::attempt).orElse(0);
  }

  @Override
  public int daysToEnd() {
    return card.daysToEnd();
  }

  @Override
  public Expected expected() {
    Expected expected = card.expected().open("1001");
    expected.documents.remove("PAYMENT_RECEIVED");
    return expected;
  }
}
