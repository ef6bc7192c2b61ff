package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.FloatNoise;
import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.internal.CurrencyCode;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An invoice as ConnectWise holds it. Amounts are in major units of the invoice's currency, with
 * all digits that were sent. Dates are calendar dates, without a zone.
 */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseInvoice implements VendorRecord {
  private static final Set<String> TYPES =
      Set.of(
          "Agreement",
          "CreditMemo",
          "DownPayment",
          "Miscellaneous",
          "Progress",
          "Standard",
          "Consolidated");

  ConnectWiseInvoice() {}

  /**
   * Reads an invoice as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static ConnectWiseInvoice read(Node invoice) {
    return ImmutableConnectWiseInvoice.builder()
        .raw(invoice)
        .id(invoice.requiredInteger("id"))
        .number(invoice.text("invoiceNumber"))
        .type(invoice.word("type", TYPES))
        .status(Reference.read(invoice.node("status")))
        .closed(invoice.node("status").flag("isClosed").orElse(false))
        .company(Reference.read(invoice.node("company")))
        .billToCompany(Reference.read(invoice.node("billToCompany")))
        .accountNumber(invoice.text("accountNumber"))
        .billingTerms(Reference.read(invoice.node("billingTerms")))
        .reference(invoice.text("reference"))
        .customerPo(invoice.text("customerPO"))
        .date(invoice.date("date"))
        .dueDate(invoice.date("dueDate"))
        .serviceTotal(invoice.decimal("serviceTotal"))
        .expenseTotal(invoice.decimal("expenseTotal"))
        .productTotal(invoice.decimal("productTotal"))
        .agreementAmount(invoice.decimal("agreementAmount"))
        .downpaymentApplied(invoice.decimal("downpaymentApplied"))
        .subtotal(invoice.decimal("subtotal"))
        .salesTax(invoice.decimal("salesTax"))
        .total(invoice.decimal("total"))
        .payments(invoice.decimal("payments"))
        .credits(invoice.decimal("credits"))
        .balance(invoice.decimal("balance"))
        .agreement(Reference.read(invoice.node("agreement")))
        .glBatch(Reference.read(invoice.node("glBatch")))
        .currencyCode(CurrencyCode.read(invoice.node("currency")))
        .changedAt(invoice.node("_info").instant("lastUpdated"))
        .build();
  }

  /** The number that the customer sees. */
  public abstract Optional<String> number();

  /** As in {@code Agreement} or {@code CreditMemo}; new ones may appear. */
  public abstract Optional<String> type();

  /** The billing status. */
  public abstract Optional<Reference> status();

  /** The company that was served. */
  public abstract Optional<Reference> company();

  /** The company that is billed. */
  public abstract Optional<Reference> billToCompany();

  /** The company's account number in the books. */
  public abstract Optional<String> accountNumber();

  /** The billing terms. */
  public abstract Optional<Reference> billingTerms();

  /** The reference line. */
  public abstract Optional<String> reference();

  /** The customer's purchase order number. */
  public abstract Optional<String> customerPo();

  /** The invoice date. */
  public abstract Optional<LocalDate> date();

  /** The due date. */
  public abstract Optional<LocalDate> dueDate();

  /** What the time on it adds. */
  public abstract Optional<BigDecimal> serviceTotal();

  /** What the expenses on it add. */
  public abstract Optional<BigDecimal> expenseTotal();

  /** What the products on it add. */
  public abstract Optional<BigDecimal> productTotal();

  /** The flat amount of its agreement. */
  public abstract Optional<BigDecimal> agreementAmount();

  /** What was paid down before. */
  public abstract Optional<BigDecimal> downpaymentApplied();

  /** What was billed before tax. */
  public abstract Optional<BigDecimal> subtotal();

  /** The tax. */
  public abstract Optional<BigDecimal> salesTax();

  /** What was billed, tax included. */
  public abstract Optional<BigDecimal> total();

  /** The sum of all payments on it. */
  public abstract Optional<BigDecimal> payments();

  /** The sum of all credits on it. */
  public abstract Optional<BigDecimal> credits();

  /** What is still owed. */
  public abstract Optional<BigDecimal> balance();

  /** The agreement that it was made from. */
  public abstract Optional<Reference> agreement();

  /** The batch in which it went to the books. */
  public abstract Optional<Reference> glBatch();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** Whether the billing status closes the invoice. */
  public abstract boolean closed();

  /** The code of its currency as the vendor sent it, {@code USD} as a rule. */
  public abstract Optional<String> currencyCode();

  /** Whether the invoice gives money back. */
  public boolean isCreditMemo() {
    return type().filter("CreditMemo"::equals).isPresent();
  }

  /** Whether nothing is owed on it any more; the noise of binary floats does not count. */
  public boolean isSettled() {
    return balance().filter(owed -> FloatNoise.same(owed, BigDecimal.ZERO)).isPresent();
  }
}
