package io.mspbilling.psa.connectwise;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects records of the domain, and reports on those that cannot be made. */
final class Mapping<T> {
  private final List<T> records = new ArrayList<>();
  private final List<UnreadableRecord> unreadable = new ArrayList<>();

  Mapping(List<UnreadableRecord> unreadable) {
    this.unreadable.addAll(unreadable);
  }

  /**
   * Adds a record.
   *
   * @param name what reports call it, as in {@code invoice 10423}
   * @param reader makes it, or throws a {@link JsonProblem}
   */
  <V> Optional<T> add(String name, V from, Function<V, T> reader) {
    try {
      T record = reader.apply(from);
      records.add(record);
      return Optional.of(record);
    } catch (JsonProblem e) {
      unreadable.add(Api.REPORTS.leftOut(name, e));
      return Optional.empty();
    }
  }

  void report(UnreadableRecord report) {
    unreadable.add(report);
  }

  Pull<T> pull(Optional<String> position) {
    return new Pull<>(records, unreadable, position);
  }
}
