package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Doubles;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;

/** Moves money between payments and the sums that invoices show. Exact. */
final class Ledger {
  private static final long USUAL_DECIMALS = 2;

  private final Books books;
  private final Settings settings;

  Ledger(Books books, Settings settings) {
    this.books = books;
    this.settings = settings;
  }

  /**
   * Checks an amount that is to be put on an invoice.
   *
   * @throws Refused with the vendor's 400 if the invoice cannot take it
   */
  static void check(FakeObject invoice, BigDecimal amount) {
    if (InvoiceRules.isClosed(invoice)) {
      throw refused("invoice", "InvoiceClosed", "The invoice is closed.");
    }
    if (amount.signum() <= 0) {
      throw refused("amount", "InvalidValue", "The amount must be greater than zero.");
    }
    long decimals =
        invoice.at("currency/numberOfDecimals").flatMap(FakeJson::asLong).orElse(USUAL_DECIMALS);
    if (amount.stripTrailingZeros().scale() > decimals) {
      throw refused(
          "amount", "InvalidValue", "The amount has more than " + decimals + " decimals.");
    }
    if (amount.compareTo(balance(invoice)) > 0) {
      throw refused("amount", "InvalidValue", "The amount exceeds the balance of the invoice.");
    }
  }

  static BigDecimal balance(FakeObject invoice) {
    return invoice.decimal("balance").orElse(BigDecimal.ZERO);
  }

  /**
   * Puts an amount on an invoice, or takes it off again if it is negative.
   *
   * @param byCredit whether it comes from a credit memo rather than from the customer
   */
  FakeObject post(FakeObject invoice, BigDecimal amount, boolean byCredit, String member) {
    String sum = byCredit ? "credits" : "payments";
    FakeObject changed =
        invoice
            .with(sum, Doubles.print(invoice.decimal(sum).orElse(BigDecimal.ZERO).add(amount)))
            .with("balance", Doubles.print(balance(invoice).subtract(amount)));
    FakeObject stored = settings.paymentTouchesInvoice() ? books.stamp(changed, member) : changed;
    books.table("invoices").put(stored);
    return stored;
  }

  private static Refused refused(String field, String code, String message) {
    return Refused.invalid("invoicePayment", field, code, message);
  }
}
