package io.mspbilling.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one effect stands, as the journal tells it.
 *
 * @param type what kind of effect
 * @param order what was to be done
 * @param attempt the latest attempt, from 1
 * @param status where that attempt stands
 * @param reason why, in words; empty while sending
 * @param result what the vendor answered last
 * @param on the day that its end counts for, in the MSP's zone; of something pending, the day by
 *     which its end is expected; empty while nothing is known
 * @param isRuled whether a person said so, not the vendor
 * @param firstSentAt when the first attempt began after which nothing was proven: from then on the
 *     life of its key runs
 * @param intendedAt when the latest attempt began
 * @param changedAt when the status was last written
 * @param changedSequence the journal entry that wrote it
 */
public record EffectState<O extends EffectOrder, R>(
    EffectType<O, R> type,
    O order,
    int attempt,
    EffectStatus status,
    String reason,
    Optional<R> result,
    Optional<LocalDate> on,
    boolean isRuled,
    Instant firstSentAt,
    Instant intendedAt,
    Instant changedAt,
    long changedSequence) {

  public EffectState {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(firstSentAt, "firstSentAt");
    Objects.requireNonNull(intendedAt, "intendedAt");
    Objects.requireNonNull(changedAt, "changedAt");
  }

  public EffectKey key() {
    return order.key();
  }

  public boolean hasSucceeded() {
    return status == EffectStatus.SUCCEEDED;
  }

  /** This effect after the intent of another attempt. */
  EffectState<O, R> begunAgain(JournalEntry entry) {
    int next = entry.record().facts().number("attempt");
    // A worker that was slow may begin an attempt after an earlier one succeeded: it did succeed.
    if (hasSucceeded() || next <= attempt) {
      return this;
    }
    boolean fresh = status == EffectStatus.NOT_SENT;
    return new EffectState<>(
        type,
        fresh ? intended(type, entry).order() : order,
        next,
        EffectStatus.SENDING,
        "",
        Optional.empty(),
        Optional.empty(),
        false,
        fresh ? entry.at() : firstSentAt,
        entry.at(),
        entry.at(),
        entry.sequence());
  }

  /** This effect after a conclusion about any of its attempts, in whatever order they come. */
  EffectState<O, R> concluded(JournalEntry entry) {
    Facts facts = entry.record().facts();
    EffectStatus next = facts.read("status", EffectStatus::valueOf);
    boolean ruled = facts.find("ruled").isPresent();
    if (entry.sequence() <= changedSequence || !takes(next, facts.number("attempt"), ruled)) {
      return this;
    }
    return new EffectState<>(
        type,
        order,
        attempt,
        next,
        facts.text("reason"),
        result(type, facts),
        facts.findAs("on", LocalDate::parse),
        ruled,
        firstSentAt,
        intendedAt,
        entry.at(),
        entry.sequence());
  }

  private static <R> Optional<R> result(EffectType<?, R> type, Facts facts) {
    Facts answer = facts.under("result");
    return answer.values().isEmpty()
        ? Optional.empty()
        : Optional.of(type.readResult().apply(answer));
  }

  private boolean takes(EffectStatus next, int concludedAttempt, boolean ruled) {
    if (status == EffectStatus.SUCCEEDED) {
      return ruled && isRuled; // For ever, with the first result; but people may err.
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

  /** All of this, for a {@link Form}. */
  public Facts facts() {
    Facts.Builder facts =
        Facts.builder()
            .put("type", type)
            .put("key", key())
            .putUnder("order", order.facts())
            .put("attempt", attempt)
            .put("status", status)
            .put("reason", reason)
            .put("on", on)
            .put("ruled", isRuled)
            .put("firstSentAt", firstSentAt)
            .put("intendedAt", intendedAt)
            .put("changedAt", changedAt)
            .put("changedSequence", changedSequence);
    result.ifPresent(answer -> facts.putUnder("result", type.writeResult().apply(answer)));
    return facts.build();
  }

  /**
   * Reads what {@link #facts} wrote.
   *
   * @throws FactsException if it cannot be read
   */
  public static <O extends EffectOrder, R> EffectState<O, R> of(
      EffectType<O, R> type, Facts facts) {
    return new EffectState<>(
        type,
        type.readOrder().apply(facts.read("key", EffectKey::new), facts.under("order")),
        facts.number("attempt"),
        facts.read("status", EffectStatus::valueOf),
        facts.text("reason"),
        result(type, facts),
        facts.findAs("on", LocalDate::parse),
        facts.read("ruled", Boolean::parseBoolean),
        facts.instant("firstSentAt"),
        facts.instant("intendedAt"),
        facts.instant("changedAt"),
        facts.read("changedSequence", Long::parseLong));
  }

  static <O extends EffectOrder, R> EffectState<O, R> intended(
      EffectType<O, R> type, JournalEntry entry) {
    Facts facts = entry.record().facts();
    EffectKey key = facts.read("key", EffectKey::new);
    return new EffectState<>(
        type,
        type.readOrder().apply(key, facts.under("order")),
        facts.number("attempt"),
        EffectStatus.SENDING,
        "",
        Optional.empty(),
        Optional.empty(),
        false,
        entry.at(),
        entry.at(),
        entry.at(),
        entry.sequence());
  }
}
