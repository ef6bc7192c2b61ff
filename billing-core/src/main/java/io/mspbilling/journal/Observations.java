package io.mspbilling.journal;

import java.util.Optional;

/**
 * What was seen in streams that vendors do not keep for ever, each thing once however often it is
 * delivered: the inbox of the billing day.
 */
public final class Observations {

  private static final String KIND = "observed";

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

  /** What an entry tells was seen in a stream; empty if it tells of something else. */
  public static Optional<Facts> in(JournalEntry entry, String stream) {
    JournalRecord record = entry.record();
    return record.is(KIND) && record.facts().text("stream").equals(stream)
        ? Optional.of(record.facts().under("seen"))
        : Optional.empty();
  }
}
