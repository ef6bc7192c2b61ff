package io.mspbilling.journal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the two halves of an effect stand in the journal: the intent before the call, the conclusion
 * after it. An intent is unique per attempt, so of two workers one has the effect; an end is unique
 * per attempt and kind of end, so that a late success is heard after a refusal too.
 */
public final class EffectRecords {

  static final String INTENDED = "effect-intended";
  static final String CONCLUDED = "effect-concluded";

  private EffectRecords() {}

  /**
   * The intent to carry an effect out.
   *
   * @param attempt 1 for the first; one more for each after it
   */
  public static <O extends EffectOrder> JournalRecord intended(
      EffectType<O, ?> type, O order, int attempt) {
    return JournalRecord.unique(
        INTENDED,
        order.key() + "#" + attempt,
        Facts.builder()
            .put("key", order.key())
            .put("type", type.name())
            .put("attempt", attempt)
            .putUnder("order", order.facts())
            .build());
  }

  /** The effect whose intent a record is; empty if it is none. */
  public static Optional<EffectKey> intendedKey(JournalRecord record) {
    return record.is(INTENDED)
        ? Optional.of(record.facts().read("key", EffectKey::new))
        : Optional.empty();
  }

  /**
   * What became of an attempt.
   *
   * @param on the day it counts for, in the MSP's zone; ignored for something pending, which has
   *     its own
   */
  public static <R> JournalRecord concluded(
      EffectType<?, R> type, EffectKey key, int attempt, Outcome<R> outcome, LocalDate on) {
    Facts facts =
        conclusion(type, key, attempt, outcome.status(), outcome.answer())
            .put("reason", outcome.reason())
            .put("on", outcome instanceof Outcome.Pending<R> pending ? pending.expectedBy() : on)
            .build();
    return outcome.status().isTerminal()
        ? JournalRecord.unique(CONCLUDED, key + "#" + attempt + "#" + outcome.status(), facts)
        : JournalRecord.of(CONCLUDED, facts);
  }

  /**
   * What a person found out about an effect that it happened: it overrides what stands there, a
   * refusal too.
   *
   * @param who the person, and on what grounds
   * @param result what the vendor holds
   */
  public static <R> JournalRecord ruledDone(
      EffectType<?, R> type, EffectKey key, int attempt, String who, R result, LocalDate on) {
    return ruled(type, key, attempt, EffectStatus.SUCCEEDED, who, Optional.of(result), on);
  }

  /**
   * What a person found out about an effect that it did not happen, or decided about one that was
   * refused: it may be tried again.
   *
   * @param who the person, and on what grounds
   */
  public static <R> JournalRecord ruledNotSent(
      EffectType<?, R> type, EffectKey key, int attempt, String who, LocalDate on) {
    return ruled(type, key, attempt, EffectStatus.NOT_SENT, who, Optional.empty(), on);
  }

  private static <R> JournalRecord ruled(
      EffectType<?, R> type,
      EffectKey key,
      int attempt,
      EffectStatus status,
      String who,
      Optional<R> result,
      LocalDate on) {
    return JournalRecord.of(
        CONCLUDED,
        conclusion(type, key, attempt, status, result)
            .put("reason", "ruled by " + who)
            .put("ruled", true)
            .put("on", on)
            .build());
  }

  private static <R> Facts.Builder conclusion(
      EffectType<?, R> type, EffectKey key, int attempt, EffectStatus status, Optional<R> result) {
    Facts.Builder facts =
        Facts.builder().put("key", key).put("attempt", attempt).put("status", status);
    result.ifPresent(answer -> facts.putUnder("result", type.writeResult().apply(answer)));
    return facts;
  }
}
