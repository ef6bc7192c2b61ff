package io.mspbilling.collection;

import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A charge that brought no money.
 *
 * @param on the day on which it was declined or returned
 * @param request what was to be charged
 * @param returned the payment that had come, and went back; empty if it was declined
 */
public record FailedCharge(LocalDate on, ChargeRequest request, Optional<PaymentId> returned) {

  static final Comparator<FailedCharge> IN_ORDER =
      Comparator.comparing(FailedCharge::on).thenComparing(one -> one.request().key().value());

  public FailedCharge {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(returned, "returned");
  }
}
