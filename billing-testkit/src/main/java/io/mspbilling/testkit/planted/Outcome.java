package io.mspbilling.testkit.planted;

import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a matching engine made of a ledger.
 *
 * @param applied what it applied without asking, by payment
 * @param suggested what it proposed for the others, the likeliest first
 */
public record Outcome(
    Map<PaymentId, Set<Line>> applied, Map<PaymentId, List<Set<Line>>> suggested) {

  public Outcome {
    applied = Map.copyOf(applied);
    suggested = Map.copyOf(suggested);
  }
}
