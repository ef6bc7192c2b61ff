package io.mspbilling.http.connector;

import io.mspbilling.receivables.Pull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How far changes were read. Each read begins ten minutes before the newest change seen, because
 * clocks run apart and transactions end late; what was seen in those minutes is remembered as (id,
 * time of change), so that it is not delivered again. Immutable.
 *
 * @param newest the newest change seen
 * @param seen versions of records that the next read will bring again
 */
public record ChangeCursor(Instant newest, Set<Version> seen) {

  /** How far a read reaches back before the newest change seen. */
  public static final Duration OVERLAP = Duration.ofMinutes(10);

  /** More are forgotten: then changes are delivered twice, but none is lost. */
  private static final int MAX_SEEN = 10_000;

  /**
   * A record as it was after one change.
   *
   * @param id its record id
   * @param changedAt when it was changed
   */
  public record Version(String id, Instant changedAt) {
    public Version {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(changedAt, "changedAt");
    }
  }

  public ChangeCursor {
    Objects.requireNonNull(newest, "newest");
    seen = Set.copyOf(seen);
  }

  /** A cursor that has seen nothing: all changes at or after an instant come, and some before. */
  public static ChangeCursor startingAt(Instant instant) {
    return new ChangeCursor(instant, Set.of());
  }

  /** Changes after this instant are to be read. */
  public Instant readFrom() {
    return newest.minus(OVERLAP);
  }

  /**
   * Takes out of what was read what is new, and says where to go on. Pure.
   *
   * @param read everything that changed after {@link #readFrom}
   * @param now a change dated later, by a clock gone wrong, does not move the cursor past it
   */
  public <T> Changes<T> advance(
      Pull<T> read, Function<T, String> id, Function<T, Optional<Instant>> changedAt, Instant now) {
    List<T> fresh = new ArrayList<>();
    Set<Version> versions = new HashSet<>();
    Instant latest = newest;
    for (T record : read.records()) {
      Optional<Version> version =
          changedAt.apply(record).map(at -> new Version(id.apply(record), at));
      version.ifPresent(versions::add);
      if (version.filter(seen::contains).isEmpty()) {
        fresh.add(record);
      }
      Instant at = version.map(Version::changedAt).orElse(latest);
      latest = at.isAfter(latest) && !at.isAfter(now) ? at : latest;
    }
    return new Changes<>(fresh, read.unreadable(), next(latest, versions));
  }

  private static ChangeCursor next(Instant latest, Set<Version> versions) {
    Instant from = latest.minus(OVERLAP);
    versions.removeIf(version -> !version.changedAt().isAfter(from));
    return new ChangeCursor(latest, versions.size() > MAX_SEEN ? Set.of() : versions);
  }
}
