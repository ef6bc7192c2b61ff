package io.mspbilling.http.connector;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects records of the domain that are made of a vendor's, and reports on those that cannot be.
 * Not safe for use by several threads.
 *
 * @param <T> a record of the domain
 */
public final class Mapping<T> {
  private final Reports reports;
  private final List<T> records = new ArrayList<>();
  // A set: an unreadable row without an id may come again with a page that is asked for again.
  private final Set<UnreadableRecord> unreadable = new LinkedHashSet<>();

  /** Nothing yet. */
  public Mapping(Reports reports) {
    this.reports = Objects.requireNonNull(reports, "reports");
  }

  /**
   * Adds a record.
   *
   * @param name what reports call it, as in {@code invoice 10423}
   * @param reader makes it, or throws a {@link JsonProblem}
   * @return the record; empty if it could not be made and is reported
   */
  public <V> Optional<T> add(String name, V from, Function<V, T> reader) {
    return addIfAny(name, from, source -> Optional.of(reader.apply(source)));
  }

  /** As {@link #add}, for what may be nothing of the domain. */
  public <V> Optional<T> addIfAny(String name, V from, Function<V, Optional<T>> reader) {
    try {
      Optional<T> record = reader.apply(from);
      record.ifPresent(records::add);
      return record;
    } catch (JsonProblem e) {
      report(name, e);
      return Optional.empty();
    }
  }

  /** Reports a record that is left out. */
  public void report(String name, JsonProblem problem) {
    report(reports.leftOut(name, problem));
  }

  /** Adds a report. */
  public void report(UnreadableRecord report) {
    unreadable.add(report);
  }

  /** Adds reports. */
  public void report(Collection<UnreadableRecord> more) {
    unreadable.addAll(more);
  }

  /** What was collected. */
  public Pull<T> pull(Optional<String> position) {
    return new Pull<>(records, List.copyOf(unreadable), position);
  }
}
