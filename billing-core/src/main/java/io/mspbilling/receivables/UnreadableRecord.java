package io.mspbilling.receivables;

import java.util.Objects;

/**
 * A record of an outside system that could not be read. It is reported, never guessed at and never
 * dropped.
 *
 * @param system where it lives
 * @param record which one, as in {@code invoice 10423}
 * @param field the field at fault, as a path
 * @param problem what is wrong with it, without its content
 * @param remedy what a person can do
 */
public record UnreadableRecord(
    SystemName system, String record, String field, String problem, String remedy) {

  public UnreadableRecord {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(remedy, "remedy");
  }

  @Override
  public String toString() {
    return system + " " + record + ": " + field + " " + problem + "; " + remedy;
  }
}
