package io.mspbilling.issuance;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The PSA of one tenant, as billing needs it. Implementations are safe for use by several threads.
 *
 * <p>Every method may reach the network and throws a {@link
 * io.mspbilling.failure.BillingException}, which says whose turn it is and whether money is in
 * doubt. Reads are repeated by the implementation where that is safe; writes are sent once.
 *
 * <p>Asking for a feature that {@link #features()} lacks throws {@link
 * io.mspbilling.failure.UnsupportedFeatureException}; nothing is a silent no-op.
 */
public interface Psa {

  /** The name that ids of this PSA carry. */
  SystemName system();

  /** What this PSA can do. */
  Set<PsaFeature> features();

  /** How safely a payment recorded here can be repeated and looked up. */
  Guarantees guarantees();

  /** All customers that may owe money. */
  Pull<Customer> customers();

  /** Invoices and credit memos. */
  Pull<Invoice> invoices(InvoiceQuery query);

  /** One invoice with its lines; empty if it is not there, or may not be seen. */
  Optional<Invoice> findInvoice(InvoiceId id);

  /** All agreements. Needs {@link PsaFeature#AGREEMENTS}. */
  Pull<Agreement> agreements();

  /** The payments on an invoice, also those that people entered. Needs LIST_PAYMENTS. */
  List<RecordedPayment> payments(InvoiceId invoice);

  /**
   * Records a payment. The caller has looked up before, so the same key is never recorded twice by
   * one caller; after an unknown outcome ask {@link #findPayment}.
   */
  RecordedPayment recordPayment(PaymentRecord payment);

  /** Looks for a payment recorded under this key. */
  Probe<RecordedPayment> findPayment(PaymentRecord payment);

  /**
   * Takes a recorded payment back. Taking back what is gone already is a success. Needs
   * VOID_PAYMENTS.
   */
  void voidPayment(PaymentVoid payment);

  /**
   * Whether a payment was taken back, by us or by a person; one without VOID_PAYMENTS knows too.
   */
  Probe<PaymentVoid> findVoid(PaymentVoid payment);

  /**
   * The quantity of a line of an agreement now; empty if the agreement or the line is not there, or
   * has none. Needs SET_QUANTITIES.
   *
   * @param line the line's id, as {@code InvoiceLine.sourceId} tells it
   */
  default Optional<BigDecimal> findQuantity(AgreementId agreement, String line) {
    throw new UnsupportedFeatureException(
        system().value(), "find quantity", "needs " + PsaFeature.SET_QUANTITIES);
  }

  /**
   * Sets the quantity of a line of an agreement. Setting it to what it is already is a success.
   * After an unknown outcome ask {@link #findQuantity}. Needs SET_QUANTITIES.
   */
  default void setQuantity(QuantityOrder order) {
    throw new UnsupportedFeatureException(
        system().value(), "set quantity", "needs " + PsaFeature.SET_QUANTITIES);
  }
}
