package io.mspbilling.reconciliation.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one stage says about one payment.
 *
 * @param decided the only explanation, if there is one and it is good enough
 * @param runnerUp the next best, if there was one
 * @param claims explanations that fit exactly, also when they are too many: nobody weaker may take
 *     what they want
 * @param reason why nothing is decided; meaningless if something is
 */
record Verdict(
    @Nullable Hypothesis decided,
    @Nullable Hypothesis runnerUp,
    List<Hypothesis> claims,
    Leftover.Reason reason) {

  /** The stage has nothing to say. */
  static final Verdict SILENT =
      new Verdict(null, null, List.of(), Leftover.Reason.AMOUNT_FITS_NOTHING);

  static Verdict decided(Hypothesis hypothesis, @Nullable Hypothesis runnerUp) {
    return new Verdict(
        hypothesis, runnerUp, List.of(hypothesis), Leftover.Reason.AMOUNT_FITS_NOTHING);
  }

  static Verdict open(List<Hypothesis> claims, Leftover.Reason reason) {
    return new Verdict(null, null, claims, reason);
  }

  /** The same, and wants more. */
  Verdict claiming(List<Hypothesis> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Hypothesis> all = new ArrayList<>(claims);
    all.addAll(more);
    return new Verdict(decided, runnerUp, all, reason);
  }

  boolean isDecided() {
    return decided != null;
  }

  /** Whether the stage has nothing to say, so that a weaker one may speak. */
  boolean isSilent() {
    return decided == null && claims.isEmpty() && reason == Leftover.Reason.AMOUNT_FITS_NOTHING;
  }
}
