package io.mspbilling.journal;

import java.util.Optional;

/**
 * What was seen in streams that vendors do not keep for ever, each thing once however often it is
 * delivered: the inbox of the billing day.
 */
public final class Observations {

  private static final String KIND = "observed";
  private static final String OTHERWISE = "observed-otherwise";

  private Observations() {}

  /**
   * The record that something was seen.
   *
   * @param stream where, as in {@code gateway-events}
   * @param id the vendor's id of it
   */
  public static JournalRecord seen(String stream, String id, Facts facts) {
    return JournalRecord.unique(
        KIND,
        stream + ":" + id,
        Facts.builder().put("stream", stream).putUnder("seen", facts).build());
  }

  /**
   * The record that something seen before was shown otherwise. What was seen first stands; each
   * other form is written once.
   */
  public static JournalRecord shownOtherwise(String stream, String id, Facts facts) {
    return JournalRecord.unique(
        OTHERWISE,
        stream + ":" + id + ":" + facts,
        Facts.builder().put("stream", stream).put("id", id).putUnder("seen", facts).build());
  }

  /**
   * Something that was shown otherwise than before.
   *
   * @param facts as it was shown now
   */
  public record Otherwise(String stream, String id, Facts facts) {}

  /** What an entry tells was shown otherwise; empty if it tells of something else. */
  public static Optional<Otherwise> shownOtherwise(JournalEntry entry) {
    Facts facts = entry.record().facts();
    return entry.record().is(OTHERWISE)
        ? Optional.of(new Otherwise(facts.text("stream"), facts.text("id"), facts.under("seen")))
        : Optional.empty();
  }

  /** What an entry tells was seen in a stream; empty if it tells of something else. */
  public static Optional<Facts> in(JournalEntry entry, String stream) {
    JournalRecord record = entry.record();
    return record.is(KIND) && record.facts().text("stream").equals(stream)
        ? Optional.of(record.facts().under("seen"))
        : Optional.empty();
  }
}
