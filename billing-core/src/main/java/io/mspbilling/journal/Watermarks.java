package io.mspbilling.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each stream of outside records has been read: a fold over the journal. */
public final class Watermarks {

  private static final String KIND = "watermark-moved";

  private final Map<String, String> byStream;

  private Watermarks(Map<String, String> byStream) {
    this.byStream = byStream;
  }

  /** Folds the whole journal. */
  public static Watermarks of(List<JournalEntry> entries) {
    Map<String, String> byStream = new HashMap<>();
    for (JournalEntry entry : entries) {
      if (entry.record().is(KIND)) {
        Facts facts = entry.record().facts();
        byStream.put(facts.text("stream"), facts.text("position"));
      }
    }
    return new Watermarks(byStream);
  }

  /** The record that a stream was read up to a position, which only the vendor understands. */
  public static JournalRecord moved(String stream, String position) {
    return JournalRecord.of(
        KIND, Facts.builder().put("stream", stream).put("position", position).build());
  }

  /** Where to go on reading a stream; empty if it was never read. */
  public Optional<String> position(String stream) {
    return Optional.ofNullable(byStream.get(stream));
  }
}
