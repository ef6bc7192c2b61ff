package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.json.Draft;

/** Customers' payments. Safe for any number of threads. */
public final class QuickBooksPayments extends QuickBooksTransactions<Payment> {

  QuickBooksPayments(QuickBooksCalls calls, CompanyPreferences company) {
    super(calls, new EntityKind<>("Payment", Payment::read), company);
  }

  /**
   * Makes a payment void: it stays with an amount of zero, and its invoices are open again.
   *
   * @throws io.mspbilling.failure.RefusedException if it is part of a deposit (6540): book a
   *     reversal instead
   */
  public Stored<Payment> voidPayment(String id, RequestId requestId) {
    AnswerReader<Stored<Payment>> one = one();
    return onLatest(
        id,
        requestId,
        (stored, attempt) ->
            calls.send(
                () ->
                    calls
                        .write(
                            "void", kind, attempt, named(stored, new Draft().put("sparse", true)))
                        .query("operation", "update")
                        .query("include", "void"),
                one));
  }

  @Override
  boolean replacesLines() {
    return true;
  }
}
