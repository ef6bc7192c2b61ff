package io.mspbilling.testkit.contract;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The vendor's side of a PSA under test: what people do there, and what they see. */
public interface PsaWorld extends UnreliableWorld {

  /** The currency that invoices are made in. */
  Currency currency();

  /** The vendor's clock. */
  Instant now();

  /** Lets time pass at the vendor. */
  void pass(Duration time);

  /** Somebody enters a customer; any visible characters may be in its name. */
  CustomerId createCustomer(String name, String email);

  /**
   * Somebody enters a customer with an address in the United States. Only asked of a PSA that tells
   * places.
   *
   * @param state as in {@code TX}
   * @param zip as in {@code 75201}
   */
  default CustomerId createCustomerAt(String state, String zip) {
    throw new UnsupportedOperationException("places are not told here");
  }

  /**
   * Somebody makes an invoice that nothing is paid on yet.
   *
   * @param lines the amount of each line; they come to the total, there is no tax on top
   */
  InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn);

  /** Somebody enters a payment by hand, on the vendor's own pages. */
  void enterPayment(InvoiceId invoice, Money amount, LocalDate paidOn);

  /** What the vendor says is still owed on an invoice. */
  Money owed(InvoiceId invoice);

  /** The amounts of the payments that the vendor shows on an invoice. */
  List<Money> payments(InvoiceId invoice);

  /**
   * Makes an invoice's record such that no connector can read it: a total that is no number, say.
   */
  void corrupt(InvoiceId invoice);

  /** Somebody deletes an invoice for good. Only asked by {@link PsaFaultContract}. */
  default void deleteInvoice(InvoiceId invoice) {
    throw new UnsupportedOperationException("nothing is deleted here");
  }

  /**
   * Somebody makes an active agreement with one line, which bills so many. Only asked of a PSA that
   * lets quantities be set.
   */
  default AgreementId createAgreement(CustomerId customer, BigDecimal quantity) {
    throw new UnsupportedOperationException("quantities cannot be set here");
  }
}
