package io.mspbilling.report;

import java.util.Objects;

/**
 * Something that has to hold, and was checked.
 *
 * @param claim what is claimed
 * @param figures the figures that show that it holds, or that it does not
 * @param holds whether it holds
 */
public record Claim(String claim, String figures, boolean holds) {
  public Claim {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(figures, "figures");
  }
}
