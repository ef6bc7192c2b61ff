package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invoice as ConnectWise holds it. Amounts are in major units of the invoice's currency, with
 * all digits that were sent. Dates are calendar dates, without a zone.
 */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseInvoice implements WithConnectWiseInvoice {

  ConnectWiseInvoice() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

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

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableConnectWiseInvoice.Builder {
    Builder() {}
  }
}
