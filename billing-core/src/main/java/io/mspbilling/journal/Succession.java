package io.mspbilling.journal;

import io.mspbilling.calendar.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stood under each name on which days, one after the other: for figures of past days, which
 * must not be told by what stands today. What ended before the evening of its first day never
 * stood. Not safe for use by several threads.
 */
public final class Succession<K, V> {

  private final Map<K, List<Stood<V>>> byName = new LinkedHashMap<>();

  /** Nothing stood yet. */
  public Succession() {}

  /**
   * Something stands from a day on. What stood under the name ends: on that day, or on the day on
   * which the other was written down if that is later, as it stood until then whatever is said now.
   *
   * @param from since when, as people say; what stood before is never overlapped
   * @param written the day on which it was written down
   */
  public void begin(K name, V value, LocalDate from, LocalDate written) {
    LocalDate first = now(name).isPresent() ? later(from, written) : from;
    end(name, first);
    List<Stood<V>> all = byName.computeIfAbsent(name, none -> new ArrayList<>());
    LocalDate free = all.isEmpty() ? first : all.get(all.size() - 1).days().until().orElse(first);
    all.add(new Stood<>(value, Span.since(later(first, free))));
  }

  /** What stands under a name ends on a day; nothing happens if nothing does. */
  public void end(K name, LocalDate on) {
    now(name)
        .ifPresent(
            last -> {
              List<Stood<V>> all = of(name);
              all.remove(all.size() - 1);
              if (on.isAfter(last.days().from())) {
                all.add(new Stood<>(last.value(), new Span(last.days().from(), Optional.of(on))));
              }
            });
  }

  /** What stands under a name since it was last begun; empty if that has ended. */
  public Optional<Stood<V>> now(K name) {
    List<Stood<V>> all = of(name);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1)).filter(last -> last.days().until().isEmpty());
  }

  /** What stood under a name on the evening of a day. */
  public Optional<V> on(K name, LocalDate day) {
    return of(name).stream().filter(one -> one.days().contains(day)).map(Stood::value).findFirst();
  }

  /** The names under which something began, in the order in which it first did. */
  public List<K> names() {
    return List.copyOf(byName.keySet());
  }

  /** All that stood under a name, oldest first. */
  public List<Stood<V>> all(K name) {
    return List.copyOf(of(name));
  }

  /** All that stood, name by name. */
  public List<Stood<V>> all() {
    return byName.values().stream().flatMap(List::stream).toList();
  }

  private List<Stood<V>> of(K name) {
    return byName.getOrDefault(name, new ArrayList<>());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
