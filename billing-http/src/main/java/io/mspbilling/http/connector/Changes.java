package io.mspbilling.http.connector;

import io.mspbilling.receivables.UnreadableRecord;
import java.util.List;
import java.util.Objects;

/**
 * What has changed.
 *
 * @param records in the order in which they were read
 * @param unreadable changed records that could not be read
 * @param next where to go on next time; keep it only once the records are dealt with
 * @param <T> what has changed
 */
public record Changes<T>(List<T> records, List<UnreadableRecord> unreadable, ChangeCursor next) {

  public Changes {
    records = List.copyOf(records);
    unreadable = List.copyOf(unreadable);
    Objects.requireNonNull(next, "next");
  }
}
