package io.mspbilling.collection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A charge that brought no money.
 *
 * @param on the day on which it was declined or returned
 * @param request what was to be charged
 */
public record FailedCharge(LocalDate on, ChargeRequest request) {

  static final Comparator<FailedCharge> IN_ORDER =
      Comparator.comparing(FailedCharge::on).thenComparing(one -> one.request().key().value());

  public FailedCharge {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(request, "request");
  }
}
