package io.mspbilling.accounting.quickbooks.online.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as QuickBooks holds it.
 *
 * @param id the internal id, which is not the number that people see
 * @param syncToken counts the record's changes; a write has to name the latest
 * @param updatedAt when QuickBooks last changed it
 * @param value its content
 * @param <T> what kind of record
 */
public record Stored<T>(String id, String syncToken, Optional<Instant> updatedAt, T value) {

  public Stored {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(syncToken, "syncToken");
    Objects.requireNonNull(updatedAt, "updatedAt");
    Objects.requireNonNull(value, "value");
  }
}
