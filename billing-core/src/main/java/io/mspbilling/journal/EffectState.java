package io.mspbilling.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * Where one effect stands, as the journal tells it.
 *
 * @param order what was to be done
 * @param attempt the latest attempt, from 1
 * @param status where that attempt stands
 * @param reason why, in words; empty while sending
 * @param result what the vendor answered
 * @param intendedAt when the latest attempt began
 * @param changedAt when the status was last written
 * @param changedSequence the journal entry that wrote it
 */
public record EffectState(
    EffectOrder order,
    int attempt,
    EffectStatus status,
    String reason,
    Facts result,
    Instant intendedAt,
    Instant changedAt,
    long changedSequence) {

  public EffectState {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(intendedAt, "intendedAt");
    Objects.requireNonNull(changedAt, "changedAt");
  }

  public EffectKey key() {
    return order.key();
  }

  public EffectKind kind() {
    return order.kind();
  }

  EffectState concluded(JournalEntry entry) {
    Facts facts = entry.record().facts();
    EffectStatus next = facts.read("status", EffectStatus::valueOf);
    boolean ruled = facts.find("ruled").isPresent() && status != EffectStatus.SUCCEEDED;
    boolean settled = facts.number("attempt") != attempt || status.isTerminal();
    // A late answer of an attempt that recovery has moved past still counts if it succeeded.
    if (settled && !ruled && next != EffectStatus.SUCCEEDED) {
      return this;
    }
    return new EffectState(
        order,
        attempt,
        next,
        facts.text("reason"),
        facts.under("result"),
        intendedAt,
        entry.at(),
        entry.sequence());
  }

  static EffectState intended(JournalEntry entry) {
    Facts facts = entry.record().facts();
    return new EffectState(
        new EffectOrder(
            facts.read("key", EffectKey::new),
            facts.read("kind", EffectKind::valueOf),
            facts.under("order")),
        facts.number("attempt"),
        EffectStatus.SENDING,
        "",
        Facts.none(),
        entry.at(),
        entry.at(),
        entry.sequence());
  }
}
