package io.mspbilling.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Message;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyHistoryTest {

  private static final TenantId TENANT = TenantId.of("msp");
  private static final Instant NOW = Instant.parse("2027-01-04T14:00:00Z");
  private static final BillingPolicies POLICIES =
      BillingPolicies.from(LocalDate.of(2027, 1, 1), ZoneOffset.UTC);

  private final InMemoryJournal journal = new InMemoryJournal(TENANT);

  @Test
  void aLaterAttemptIsOfTheRulesByWhichItWasOrdered() {
    inForce("first");
    EffectKey old = intended("a", 1);
    inForce("second");
    intended("a", 2);
    EffectKey fresh = intended("b", 1);

    assertThat(history().decided(old).orElseThrow().name()).isEqualTo("first");
    assertThat(history().decided(fresh).orElseThrow().name()).isEqualTo("second");
  }

  @Test
  void whatWasOrderedBeforePoliciesWereKeptIsOfNone() {
    EffectKey old = intended("a", 1);
    inForce("first");
    intended("a", 2);

    assertThat(history().decided(old)).isEmpty();
  }

  private PolicyHistory history() {
    return Fold.over(new PolicyHistory(), journal.entriesAfter(0));
  }

  private void inForce(String version) {
    journal.append(PoliciesRecord.of(POLICIES.withVersion(version)).record(), NOW);
  }

  private EffectKey intended(String name, int attempt) {
    EffectKey key = EffectKey.derive(TENANT, "reminder", List.of(name));
    Message message =
        new Message(
            key, CustomerId.parse("psa:7"), "ap@acme.example", "friendly", "Invoice", "text");
    journal.append(
        EffectRecords.intended(Reminding.TYPE, new ReminderOrder(message, List.of()), attempt),
        NOW);
    return key;
  }
}
