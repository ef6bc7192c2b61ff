package io.mspbilling.reporting.ageing;

import java.util.Objects;

/**
 * How receivables are aged.
 *
 * @param from the day that age is counted from
 * @param buckets the ranges of days
 * @param credit where unapplied credit goes
 */
public record AgeingScheme(AgeFrom from, Buckets buckets, CreditTreatment credit) {

  /** By due date, in the usual buckets, credit beside them. */
  public static final AgeingScheme BY_DUE_DATE =
      new AgeingScheme(AgeFrom.DUE_DATE, Buckets.BY_DUE_DATE, CreditTreatment.OWN_COLUMN);

  /** By the date of the invoice, in the usual buckets, credit beside them. */
  public static final AgeingScheme BY_INVOICE_DATE =
      new AgeingScheme(AgeFrom.INVOICE_DATE, Buckets.BY_INVOICE_DATE, CreditTreatment.OWN_COLUMN);

  public AgeingScheme {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(buckets, "buckets");
    Objects.requireNonNull(credit, "credit");
  }

  /** The same with credit elsewhere. */
  public AgeingScheme with(CreditTreatment treatment) {
    return new AgeingScheme(from, buckets, treatment);
  }
}
