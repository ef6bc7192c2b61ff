package io.mspbilling.testkit.planted;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a payment is for.
 *
 * @param noise what makes it hard to tell
 * @param decidable whether a careful person could tell from the data alone; if not, whoever applies
 *     it has guessed, even if the guess is right
 * @param lines what it was meant for; of one that is decidable and has none, nothing is to be
 *     applied
 */
public record Truth(Noise noise, boolean decidable, Set<Line> lines) {

  public Truth {
    Objects.requireNonNull(noise, "noise");
    lines = Collections.unmodifiableSet(new LinkedHashSet<>(lines));
  }

  /** Whether a careful person would apply it. */
  public boolean isToBeApplied() {
    return decidable && !lines.isEmpty();
  }
}
