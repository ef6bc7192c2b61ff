package io.mspbilling.communication;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A reminder to be sent.
 *
 * @param message what is sent
 * @param covers the invoices that it reminds of; each has moved one step on
 */
public record ReminderOrder(Message message, List<InvoiceId> covers) implements EffectOrder {

  public ReminderOrder {
    Objects.requireNonNull(message, "message");
    covers = List.copyOf(covers);
  }

  /**
   * The key of a reminder: the same debts, reminded of as often as before, make the same one.
   *
   * @param policyVersion the dunning policy by which it was decided
   */
  public static EffectKey key(
      TenantId tenant, String policyVersion, CustomerId customer, List<Debt> debts) {
    List<String> parts = new ArrayList<>(List.of(policyVersion, customer.text()));
    debts.stream()
        .map(debt -> debt.invoice().id().text() + "#" + debt.reminders())
        .sorted()
        .forEach(parts::add);
    return EffectKey.derive(tenant, "reminder", parts);
  }

  @Override
  public EffectKey key() {
    return message.key();
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .putUnder("message", message.facts())
        .putList("covers", covers, (facts, invoice) -> facts.put("invoice", invoice))
        .build();
  }

  static ReminderOrder of(EffectKey key, Facts facts) {
    return new ReminderOrder(
        Message.of(key, facts.under("message")),
        facts.list("covers", covered -> covered.read("invoice", InvoiceId::parse)));
  }

  @Override
  public String description() {
    return "send '" + message.step() + "' to " + message.customer() + " for " + covers;
  }
}
