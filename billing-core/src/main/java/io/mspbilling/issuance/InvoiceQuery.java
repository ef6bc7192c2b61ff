package io.mspbilling.issuance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which invoices to read.
 *
 * @param openOnly only those on which something is owed, or credit is left
 * @param changedSince only those changed at or after this instant; readers leave an overlap, so
 *     that a clock that runs apart loses nothing
 * @param withLines whether each invoice is to come with its lines, which may cost a call each
 */
public record InvoiceQuery(boolean openOnly, Optional<Instant> changedSince, boolean withLines) {

  public InvoiceQuery {
    Objects.requireNonNull(changedSince, "changedSince");
  }

  /** Every invoice on which something is owed. */
  public static InvoiceQuery open() {
    return new InvoiceQuery(true, Optional.empty(), false);
  }

  /** Every invoice. */
  public static InvoiceQuery all() {
    return new InvoiceQuery(false, Optional.empty(), false);
  }

  /** Every invoice changed at or after an instant, paid ones too. */
  public static InvoiceQuery changedSince(Instant instant) {
    return new InvoiceQuery(false, Optional.of(instant), false);
  }

  /** The same invoices, with their lines. */
  public InvoiceQuery lines() {
    return new InvoiceQuery(openOnly, changedSince, true);
  }
}
