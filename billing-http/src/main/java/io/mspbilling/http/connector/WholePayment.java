package io.mspbilling.http.connector;

import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.receivables.Invoice;

/** A payment in a PSA where an invoice can be marked as paid, and no more. */
public final class WholePayment {

  private WholePayment() {}

  /**
   * Lets a payment pass that settles its invoice: it is for all of it, or is the rest of it by our
   * own count.
   *
   * @throws RefusedException if it is more than the invoice is for
   * @throws UnsupportedFeatureException if it pays only a part
   * @throws io.mspbilling.money.CurrencyMismatchException if it is in another currency
   */
  public static void require(
      String system, String operation, PaymentRecord payment, Invoice invoice) {
    int comparison = payment.amount().compareTo(invoice.total());
    if (comparison > 0) {
      throw new RefusedException(
          system,
          operation,
          Refusal.NONE,
          "invoice " + invoice.number() + " is for " + invoice.total() + " only");
    }
    if (comparison < 0 && !payment.settles()) {
      throw new UnsupportedFeatureException(
          system, operation, "needs " + PsaFeature.PARTIAL_PAYMENTS);
    }
  }
}
