package io.mspbilling.store.file;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonLimits;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/** What a line of the file says: a JSON object in UTF-8, and a line feed after it. */
final class LineFormat {

  /** The version that is written, and the newest that can be read. */
  static final int VERSION = 1;

  /** Longest line, in bytes, without its line feed. */
  static final int MAX_LINE_BYTES = 1 << 20;

  static final byte LINE_FEED = '\n';

  private static final Json JSON =
      Json.withLimits(new JsonLimits(MAX_LINE_BYTES, MAX_LINE_BYTES)).refusingDuplicateNames();

  private LineFormat() {}

  /** The first line of a tenant's file, with its line feed. */
  static byte[] header(TenantId tenant) {
    String version = Integer.toString(VERSION);
    return line(
        new Draft()
            .put("journal", version)
            .put("tenant", tenant.value())
            .put("hash", headerHash(version, tenant)));
  }

  /**
   * Whose file it is.
   *
   * @param line a first line, without its line feed
   * @throws JsonProblem if it is not one, or was changed
   */
  static TenantId readHeader(byte[] line) {
    Node header = JSON.tree(line).named("header");
    long version = header.requiredInteger("journal");
    if (version != VERSION) {
      throw header.invalid(
          "journal",
          version > VERSION
              ? "written by a newer version of this library; upgrade it"
              : "there is no such format");
    }
    TenantId tenant;
    try {
      tenant = TenantId.of(header.requiredText("tenant"));
    } catch (IllegalArgumentException e) {
      throw header.invalid("tenant", "not a tenant id");
    }
    String hash = header.requiredText("hash");
    if (!hash.equals(headerHash(Long.toString(version), tenant))) {
      throw header.invalid("hash", "does not fit the header; somebody changed it");
    }
    return tenant;
  }

  /** An entry as a line, with its line feed; as long as it comes. */
  static byte[] entry(JournalEntry entry) {
    JournalRecord record = entry.record();
    Draft facts = new Draft();
    new TreeMap<>(record.facts().values()).forEach(facts::put);
    return line(
        new Draft()
            .put("sequence", Long.toString(entry.sequence()))
            .put("at", entry.at().toString())
            .put("kind", record.kind())
            .put("uniqueKey", record.uniqueKey())
            .put("facts", facts)
            .put("hash", entry.hash()));
  }

  /**
   * The entry in a line.
   *
   * @param line without its line feed
   * @throws JsonProblem if there is none
   */
  static JournalEntry readEntry(byte[] line) {
    Node entry = JSON.tree(line).as("entry", "sequence");
    Optional<String> uniqueKey = entry.exactText("uniqueKey");
    if (uniqueKey.filter(String::isEmpty).isPresent()) {
      throw entry.invalid("uniqueKey", "must not be empty");
    }
    return new JournalEntry(
        entry.requiredInteger("sequence"),
        at(entry),
        new JournalRecord(
            entry.present(entry.exactText("kind"), "kind"),
            uniqueKey,
            facts(entry.requiredNode("facts"))),
        entry.requiredText("hash"));
  }

  private static Instant at(Node entry) {
    try {
      return Instant.parse(entry.requiredText("at"));
    } catch (DateTimeException e) {
      throw entry.invalid("at", "must be an instant");
    }
  }

  private static Facts facts(Node read) {
    Facts.Builder facts = Facts.builder();
    for (String name : read.names()) {
      facts.put(name, read.present(read.exactText(name), name));
    }
    return facts.build();
  }

  /** Over the header's own words, in the way of an entry, so that no word of it can change. */
  private static String headerHash(String version, TenantId tenant) {
    Facts facts = Facts.builder().put("journal", version).put("tenant", tenant).build();
    return JournalEntry.following(
            JournalEntry.GENESIS, 0, Instant.EPOCH, JournalRecord.of("header", facts))
        .hash();
  }

  private static byte[] line(Draft record) {
    byte[] json = record.json();
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = LINE_FEED;
    return line;
  }
}
