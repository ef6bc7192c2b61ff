package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A record that a look-up showed, read as far as it can be.
 *
 * @param raw what came
 * @param stored the record; empty if it cannot be read as a whole
 * @param name what people call it, and why it cannot be read
 */
record Sighting<T>(Node raw, Optional<Stored<T>> stored, String name) {

  /** Reads sightings of a kind. Only what is no record at all cannot be read. */
  static <T> RecordKind<Sighting<T>> of(RecordKind<Stored<T>> kind) {
    return new RecordKind<>(
        kind.name(), kind.plural(), kind.idField(), record -> read(kind, record));
  }

  private static <T> Sighting<T> read(RecordKind<Stored<T>> kind, Node record) {
    if (record.names().isEmpty()) {
      throw record.missing(kind.idField());
    }
    try {
      Stored<T> stored = kind.read(record);
      return new Sighting<>(record, Optional.of(stored), kind.name() + " " + stored.id());
    } catch (JsonProblem e) {
      String name = kind.named(record).path() + " (" + e.path() + ": " + e.remedy() + ")";
      return new Sighting<>(record, Optional.empty(), name);
    }
  }

  /** Whether a field is legible and says such a thing. */
  boolean says(String field, Predicate<String> such) {
    return isLegible(field) && raw.text(field).filter(such).isPresent();
  }

  /** Whether a field may say such a thing: what is not legible may say anything. */
  boolean maySay(String field, Predicate<String> such) {
    return !isLegible(field) || raw.text(field).filter(such).isPresent();
  }

  boolean isLegible(String field) {
    try {
      Optional<String> unused = raw.text(field);
      return true;
    } catch (JsonProblem e) {
      return false;
    }
  }
}
