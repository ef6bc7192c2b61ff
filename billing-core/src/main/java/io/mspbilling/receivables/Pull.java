package io.mspbilling.receivables;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one read of an outside system brought.
 *
 * @param records the records that could be read, each once, in the order of the system
 * @param unreadable the records that could not; none is dropped silently
 * @param position where to go on next time; empty if the system has no such thing, or this read was
 *     not of changes
 * @param <T> what was read
 */
public record Pull<T>(
    List<T> records, List<UnreadableRecord> unreadable, Optional<String> position) {

  public Pull {
    records = List.copyOf(records);
    unreadable = List.copyOf(unreadable);
    Objects.requireNonNull(position, "position");
  }

  /** A read that brought only whole records. */
  public static <T> Pull<T> of(List<T> records) {
    return new Pull<>(records, List.of(), Optional.empty());
  }

  /** A read that brought only whole records, and goes on from {@code position}. */
  public static <T> Pull<T> of(List<T> records, String position) {
    return new Pull<>(records, List.of(), Optional.of(position));
  }
}
