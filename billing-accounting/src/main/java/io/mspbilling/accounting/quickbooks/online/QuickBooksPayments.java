package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.form.PaymentForm;

/** Customers' payments. Safe for any number of threads. */
public final class QuickBooksPayments extends QuickBooksTransactions<Payment> {

  QuickBooksPayments(QuickBooksCalls calls, CompanyPreferences company) {
    this(calls, new PaymentForm(), company);
  }

  private QuickBooksPayments(QuickBooksCalls calls, PaymentForm form, CompanyPreferences company) {
    super(new Reading<>(calls, form, company), new Writing<>(calls, form, company));
  }

  /**
   * Makes a payment void: it stays with an amount of zero, and its invoices are open again.
   *
   * @throws io.mspbilling.failure.RefusedException if it is part of a deposit (6540): book a
   *     reversal instead
   */
  public Stored<Payment> voidPayment(String id, RequestId requestId) {
    return makeVoid(id, requestId);
  }
}
