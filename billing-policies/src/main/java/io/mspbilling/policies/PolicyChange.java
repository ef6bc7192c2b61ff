package io.mspbilling.policies;

import java.util.Objects;
import java.util.Optional;

/**
 * A rule that is another than before.
 *
 * @param path which, as {@code retry.achWaits} or {@code dunning.steps[final].time.days}
 * @param before what it said; empty if it is new
 * @param after what it says now; empty if it is gone
 */
public record PolicyChange(String path, Optional<String> before, Optional<String> after) {

  public PolicyChange {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** In words: {@code retry.achWaits was 3, 5 and is 4, 5}. */
  @Override
  public String toString() {
    return path
        + before
            .map(old -> " was " + old + after.map(now -> " and is " + now).orElse(", is no more"))
            .orElseGet(() -> " is new: " + after.orElse(""));
  }
}
