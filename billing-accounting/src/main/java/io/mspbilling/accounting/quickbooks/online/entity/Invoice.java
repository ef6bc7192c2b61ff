package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * An invoice in the books.
 *
 * @param number what people see; empty if it has none
 * @param customer id of the customer
 * @param issuedOn the date on it
 * @param dueOn last day to pay
 * @param total what was billed
 * @param balance what is open
 */
public record Invoice(
    Optional<String> number,
    String customer,
    LocalDate issuedOn,
    Optional<LocalDate> dueOn,
    Money total,
    Money balance) {

  public static final TextProperty<Invoice> DOC_NUMBER = Property.text("DocNumber");
  public static final Property<Invoice, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<Invoice, LocalDate> TXN_DATE = Property.date("TxnDate");
  public static final Property<Invoice, LocalDate> DUE_DATE = Property.date("DueDate");
  public static final Property<Invoice, BigDecimal> BALANCE = Property.number("Balance");

  public Invoice {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(balance, "balance");
  }

  /** Reads an invoice; a {@code JsonProblem} names the field that cannot be right. */
  public static Invoice read(Node invoice, Currency home) {
    Currency currency = Parts.currency(invoice, home);
    return new Invoice(
        invoice.text("DocNumber"),
        Parts.requiredId(invoice, "CustomerRef"),
        invoice.requiredDate("TxnDate"),
        invoice.date("DueDate"),
        invoice.requiredMoney("TotalAmt", currency),
        invoice.requiredMoney("Balance", currency));
  }
}
