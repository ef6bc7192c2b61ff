package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Objects;

/**
 * What a reversal took back.
 *
 * @param reversal the notice
 * @param payment the payment that it took back
 * @param lines what had been applied and is open again, with its original due date
 */
public record Reopened(String reversal, PaymentId payment, List<MatchLine> lines) {

  public Reopened {
    Objects.requireNonNull(reversal, "reversal");
    Objects.requireNonNull(payment, "payment");
    lines = List.copyOf(lines);
  }
}
