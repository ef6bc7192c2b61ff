package io.mspbilling.communication;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A reminder to be sent.
 *
 * @param message what is sent
 * @param covers what it reminds of, each with the step that it has come to
 */
public record ReminderOrder(Message message, List<CoveredDebt> covers) implements MessageOrder {

  public ReminderOrder {
    Objects.requireNonNull(message, "message");
    covers = List.copyOf(covers);
  }

  /**
   * The key of a reminder: the same steps of the same debts make the same one, on whatever day.
   *
   * @param policyVersion the dunning policy by which it was decided
   */
  public static EffectKey key(
      TenantId tenant, String policyVersion, CustomerId customer, List<CoveredDebt> covers) {
    List<String> parts = new ArrayList<>(List.of(policyVersion, customer.text()));
    covers.stream().map(CoveredDebt::name).sorted().forEach(parts::add);
    return EffectKey.derive(tenant, "reminder", parts);
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .putUnder("message", message.facts())
        .putList("covers", covers, CoveredDebt::facts)
        .build();
  }

  static ReminderOrder of(EffectKey key, Facts facts) {
    return new ReminderOrder(
        Message.of(key, facts.under("message")), facts.list("covers", CoveredDebt::of));
  }

  @Override
  public String description() {
    return "send '" + message.step() + "' to " + message.customer() + " for " + covers;
  }
}
