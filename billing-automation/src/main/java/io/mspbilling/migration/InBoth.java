package io.mspbilling.migration;

import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What an old and a new system know and promise together. */
final class InBoth {

  private InBoth() {}

  /**
   * What both show within the longer lag. A key means nothing to the system that never saw it: what
   * began in the old one is never sent to the new one on the strength of its key.
   */
  static Guarantees guarantees(Guarantees old, Guarantees now) {
    Optional<Duration> lag =
        old.lookUpLag()
            .flatMap(
                first -> now.lookUpLag().map(then -> first.compareTo(then) > 0 ? first : then));
    return new Guarantees(Optional.empty(), lag);
  }

  /**
   * Looks in the new system, and then in the old one.
   *
   * @param now what the new one shows; empty if it cannot know of it
   * @param mayBeOld whether it may have begun in the old one
   */
  static <T> Probe<T> find(Optional<Probe<T>> now, Supplier<Probe<T>> old, boolean mayBeOld) {
    Probe<T> first = now.orElse(Probe.absent());
    if (first instanceof Probe.Found<T> || !mayBeOld) {
      return first;
    }
    Probe<T> then = old.get();
    return then instanceof Probe.Absent<T> ? first : then;
  }
}
