package io.mspbilling.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far each stream of outside records has been read. Not safe for use by several threads. */
public final class Watermarks implements Fold, Kept {

  private static final String KIND = "watermark-moved";

  private final Map<String, String> byStream = new HashMap<>();

  /** Nothing was read yet. */
  public Watermarks() {}

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(KIND)) {
      Facts facts = entry.record().facts();
      byStream.put(facts.text("stream"), facts.text("position"));
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "watermarks", byStream, Form.text(stream -> stream), Form.text(position -> position));
  }

  /** The position that an entry moves a stream to; empty if it moves another, or none. */
  public static Optional<String> movedBy(JournalEntry entry, String stream) {
    return Optional.of(entry.record())
        .filter(record -> record.is(KIND) && record.facts().text("stream").equals(stream))
        .map(record -> record.facts().text("position"));
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

  /** Where to go on reading, by stream. */
  public Map<String, String> positions() {
    return Map.copyOf(byStream);
  }
}
