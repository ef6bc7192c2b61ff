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

  /** This effect after the intent of another attempt. */
  EffectState begunAgain(EffectState next) {
    // A worker that was slow may begin an attempt after an earlier one succeeded: it did succeed.
    return status == EffectStatus.SUCCEEDED || next.attempt <= attempt ? this : next;
  }

  /** This effect after a conclusion about any of its attempts, in whatever order they come. */
  EffectState concluded(JournalEntry entry) {
    Facts facts = entry.record().facts();
    EffectStatus next = facts.read("status", EffectStatus::valueOf);
    boolean ruled = facts.find("ruled").isPresent();
    if (entry.sequence() <= changedSequence || !takes(next, facts.number("attempt"), ruled)) {
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

  private boolean takes(EffectStatus next, int concludedAttempt, boolean ruled) {
    if (status == EffectStatus.SUCCEEDED) {
      return false; // For ever, with the first result.
    }
    if (next == EffectStatus.SUCCEEDED || ruled) {
      return true; // Even of an attempt that recovery has moved past: the money has moved.
    }
    if (status.isTerminal()) {
      return false;
    }
    // Of an earlier attempt only the vendor's word that it is under way after all still counts.
    return concludedAttempt == attempt
        || (concludedAttempt < attempt && next == EffectStatus.PENDING);
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
