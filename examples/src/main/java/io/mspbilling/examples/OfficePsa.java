package io.mspbilling.examples;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectState;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.worklist.ExceptionRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The PSA of the office: the fake of a vendor's, which listens on loopback, what people do at its
 * pages, and what it says itself. The connector is none of its business.
 */
interface OfficePsa {
  /** How the texts begin by which payments say that they are ours. */
  String MARK = "msp-billing ";

  /** The server, which fails when it is told to and counts its calls. */
  FakeVendor server();

  /** Where it is and how to log in there, as the environment would say of a real one. */
  Map<String, String> login();

  /**
   * People enter records.
   *
   * @param records in ConnectWise's own JSON, in which the month's data lies
   */
  void enter(FakeObject records);

  /**
   * What customers owe by the PSA's own count, by currency code: all of what is open, where it
   * keeps no balances.
   */
  Map<String, BigDecimal> receivables();

  /** The texts by which each payment on an invoice says who recorded it. */
  Stream<String> marks(InvoiceId invoice);

  /** The text by which a payment of ours says so. */
  default String mark(EffectState<PaymentRecord, PaymentId> recorded) {
    return MARK + recorded.key().shortForm();
  }

  /** The call that records a payment. */
  RequestPattern recordsPayment();

  /**
   * People do what the report of a day asks of them because this PSA cannot do it alone.
   *
   * @return whether there was anything to do
   */
  default boolean heed(List<ExceptionRow> rows) {
    return false;
  }

  /** A person enters a check, or what the PSA has in its place. */
  void enterCheck(InvoiceId invoice, String amount, LocalDate on);
}
