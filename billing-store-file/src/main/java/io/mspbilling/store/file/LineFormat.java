package io.mspbilling.store.file;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.json.Fields;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonLimits;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.store.file.internal.EntryJson;
import io.mspbilling.store.file.internal.HeaderJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a line of the file says: a JSON object in UTF-8, and a line feed after it. */
final class LineFormat {

  /** The version that is written, and the newest that can be read. */
  static final int VERSION = 1;

  /** Longest line, in bytes, without its line feed. */
  static final int MAX_LINE_BYTES = 1 << 20;

  static final byte LINE_FEED = '\n';

  private static final Json JSON =
      Json.withLimits(new JsonLimits(MAX_LINE_BYTES, 1, MAX_LINE_BYTES));

  private LineFormat() {}

  /** The first line of a tenant's file, with its line feed. */
  static byte[] header(TenantId tenant) {
    String version = Integer.toString(VERSION);
    return line(new HeaderJson(version, tenant.value(), headerHash(version, tenant)));
  }

  /**
   * Whose file it is.
   *
   * @param line a first line, without its line feed
   * @throws JsonProblem if it is not one, or was changed
   */
  static TenantId readHeader(byte[] line) {
    HeaderJson json = JSON.read(HeaderJson.class, line);
    Fields fields = Fields.of("header", null);
    long version = fields.requiredInteger(json.journal(), "journal");
    if (version != VERSION) {
      throw fields.invalid(
          "journal",
          version > VERSION
              ? "written by a newer version of this library; upgrade it"
              : "there is no such format");
    }
    TenantId tenant;
    try {
      tenant = TenantId.of(fields.requiredText(json.tenant(), "tenant"));
    } catch (IllegalArgumentException e) {
      throw fields.invalid("tenant", "not a tenant id");
    }
    String hash = fields.requiredText(json.hash(), "hash");
    if (!hash.equals(headerHash(Long.toString(version), tenant))) {
      throw fields.invalid("hash", "does not fit the header; somebody changed it");
    }
    return tenant;
  }

  /** An entry as a line, with its line feed; as long as it comes. */
  static byte[] entry(JournalEntry entry) {
    JournalRecord record = entry.record();
    return line(
        new EntryJson(
            Long.toString(entry.sequence()),
            entry.at().toString(),
            record.kind(),
            record.uniqueKey().orElse(null),
            new TreeMap<String, @Nullable String>(record.facts().values()),
            entry.hash()));
  }

  /**
   * The entry in a line.
   *
   * @param line without its line feed
   * @throws JsonProblem if there is none
   */
  static JournalEntry readEntry(byte[] line) {
    EntryJson json = JSON.read(EntryJson.class, line);
    Fields fields = Fields.of("entry", json.sequence());
    Optional<String> uniqueKey = Optional.ofNullable(json.uniqueKey());
    if (uniqueKey.filter(String::isEmpty).isPresent()) {
      throw fields.invalid("uniqueKey", "must not be empty");
    }
    return new JournalEntry(
        fields.requiredInteger(json.sequence(), "sequence"),
        instant(fields.requiredText(json.at(), "at"), fields),
        new JournalRecord(
            fields.required(json.kind(), "kind"),
            uniqueKey,
            facts(fields.required(json.facts(), "facts"), fields)),
        fields.requiredText(json.hash(), "hash"));
  }

  private static Instant instant(String text, Fields fields) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw fields.invalid("at", "must be an instant");
    }
  }

  private static Facts facts(Map<String, @Nullable String> values, Fields fields) {
    Facts.Builder facts = Facts.builder();
    values.forEach((name, value) -> facts.put(name, fields.required(value, "facts")));
    return facts.build();
  }

  /** Over the header's own words, in the way of an entry, so that no word of it can change. */
  private static String headerHash(String version, TenantId tenant) {
    Facts facts = Facts.builder().put("journal", version).put("tenant", tenant).build();
    return JournalEntry.following(
            JournalEntry.GENESIS, 0, Instant.EPOCH, JournalRecord.of("header", facts))
        .hash();
  }

  private static byte[] line(Record wire) {
    byte[] json = JSON.write(wire);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = LINE_FEED;
    return line;
  }
}
