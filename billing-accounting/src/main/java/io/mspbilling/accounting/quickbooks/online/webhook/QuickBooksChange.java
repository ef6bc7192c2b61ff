package io.mspbilling.accounting.quickbooks.online.webhook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A hint that a record changed.
 *
 * @param realmId the company
 * @param entity kind of record as the API spells it, as in {@code JournalEntry}; as it came if we
 *     do not know it
 * @param id the record's id
 * @param operation what happened to it
 * @param operationText the same in the vendor's word, as in {@code Create} or {@code created}
 * @param mergedFrom id of the record that is gone, if two were merged
 * @param eventId names the event, so that it can be heard once; the older form has none
 * @param at when it happened; empty if that cannot be read, which changes nothing about the hint
 */
public record QuickBooksChange(
    String realmId,
    String entity,
    String id,
    Operation operation,
    String operationText,
    Optional<String> mergedFrom,
    Optional<String> eventId,
    Optional<Instant> at) {

  /** What happened to a record. */
  public enum Operation {
    CREATED,
    UPDATED,
    DELETED,
    MERGED,
    VOIDED,
    /** A word that we do not know. */
    OTHER
  }

  public QuickBooksChange {
    Objects.requireNonNull(realmId, "realmId");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(operationText, "operationText");
    Objects.requireNonNull(mergedFrom, "mergedFrom");
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(at, "at");
  }
}
