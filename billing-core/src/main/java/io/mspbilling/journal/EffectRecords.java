package io.mspbilling.journal;

/**
 * How the two halves of an effect stand in the journal: the intent before the call, the conclusion
 * after it. An intent is unique per attempt, a terminal conclusion too; so of two workers one has
 * the effect, and an end once reached stays.
 */
public final class EffectRecords {

  static final String INTENDED = "effect-intended";
  static final String CONCLUDED = "effect-concluded";

  private EffectRecords() {}

  /**
   * The intent to carry an effect out.
   *
   * @param attempt 1 for the first; one more after each proof that nothing happened
   */
  public static JournalRecord intended(EffectOrder order, int attempt) {
    return JournalRecord.unique(
        INTENDED,
        order.key() + "#" + attempt,
        Facts.builder()
            .put("key", order.key())
            .put("kind", order.kind())
            .put("attempt", attempt)
            .putUnder("order", order.facts())
            .build());
  }

  /**
   * What became of an attempt.
   *
   * @param status anything but {@link EffectStatus#SENDING}
   * @param reason why it stands so, in words
   * @param result what the vendor answered: its ids, its codes
   */
  public static JournalRecord concluded(
      EffectKey key, int attempt, EffectStatus status, String reason, Facts result) {
    if (status == EffectStatus.SENDING) {
      throw new IllegalArgumentException("SENDING is what an intent says, not a conclusion");
    }
    Facts facts =
        Facts.builder()
            .put("key", key)
            .put("attempt", attempt)
            .put("status", status)
            .put("reason", reason)
            .putUnder("result", result)
            .build();
    return status.isTerminal()
        ? JournalRecord.unique(CONCLUDED, key + "#" + attempt, facts)
        : JournalRecord.of(CONCLUDED, facts);
  }

  /**
   * What a person found out about an attempt, or decided about it: it overrides what stands there,
   * a refusal too.
   *
   * @param who the person, and on what grounds
   */
  public static JournalRecord ruled(
      EffectKey key, int attempt, EffectStatus status, String who, Facts result) {
    return JournalRecord.of(
        CONCLUDED,
        Facts.builder()
            .put("key", key)
            .put("attempt", attempt)
            .put("status", status)
            .put("reason", "ruled by " + who)
            .put("ruled", true)
            .putUnder("result", result)
            .build());
  }
}
