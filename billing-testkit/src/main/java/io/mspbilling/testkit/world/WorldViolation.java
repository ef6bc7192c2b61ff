package io.mspbilling.testkit.world;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something is wrong in a simulated world. The message says what, in words. */
public final class WorldViolation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final int day;
  private final transient List<String> findings;

  WorldViolation(int day, List<String> findings) {
    this(day, findings, null);
  }

  WorldViolation(int day, List<String> findings, @Nullable Throwable cause) {
    this("on day " + day + ": " + String.join("; ", findings), day, findings, cause);
  }

  private WorldViolation(
      String message, int day, List<String> findings, @Nullable Throwable cause) {
    super(message, cause);
    this.day = day;
    this.findings = List.copyOf(findings);
  }

  /** The day on which it was found. */
  public int day() {
    return day;
  }

  /** What is wrong, one sentence each. */
  public List<String> findings() {
    return findings;
  }

  WorldViolation in(Script story) {
    return new WorldViolation(getMessage() + "\n" + story, day, findings, getCause());
  }

  /** Whether both tell of one kind of thing, whatever its number or whose it is. */
  boolean isOfOneKindWith(WorldViolation other) {
    return kinds().stream().anyMatch(other.kinds()::contains);
  }

  private Set<String> kinds() {
    return findings.stream()
        .map(finding -> finding.replaceAll("[A-Z0-9][\\w.:-]*|\\d+", "#"))
        .map(kind -> kind.replaceAll("#[# ]*", "#"))
        .collect(Collectors.toSet());
  }
}
