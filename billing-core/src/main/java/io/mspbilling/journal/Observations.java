package io.mspbilling.journal;

import java.util.List;

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

  /** All that was seen in a stream, in the order in which it came. */
  public static List<Facts> of(List<JournalEntry> entries, String stream) {
    return entries.stream()
        .map(JournalEntry::record)
        .filter(record -> record.is(KIND) && record.facts().text("stream").equals(stream))
        .map(record -> record.facts().under("seen"))
        .toList();
  }
}
