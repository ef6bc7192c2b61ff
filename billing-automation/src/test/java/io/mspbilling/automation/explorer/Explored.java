package io.mspbilling.automation.explorer;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What was explored.
 *
 * @param schedules how many schedules were played to the end
 * @param distinct how many of them differed from all others in a choice
 * @param redundant how many were given up on the way, because they only swap calls that commute
 * @param gates how many gates were passed in all
 * @param took real time
 * @param failure the first failure, shrunk
 */
record Explored(
    int schedules,
    int distinct,
    int redundant,
    long gates,
    Duration took,
    Optional<Failure> failure) {

  /**
   * Both together; what is distinct in one may be in the other as well if the seeds are the same.
   */
  Explored plus(Explored other) {
    return new Explored(
        schedules + other.schedules,
        distinct + other.distinct,
        redundant + other.redundant,
        gates + other.gates,
        took.plus(other.took),
        failure.or(other::failure));
  }

  Explored withFailure(Failure shrunk) {
    return new Explored(schedules, distinct, redundant, gates, took, Optional.of(shrunk));
  }

  void mustBeGreen(String title) {
    failure.ifPresent(
        found -> {
          throw found.asError(title);
        });
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d schedules (%,d distinct; %,d more given up as redundant), %,d gates, %,d ms: %s",
        schedules,
        distinct,
        redundant,
        gates,
        took.toMillis(),
        failure.map(found -> "RED " + found).orElse("green"));
  }
}
