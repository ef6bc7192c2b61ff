package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * A credit memo in the books. Amounts are positive.
 *
 * @param number what people see; empty if it has none
 * @param customer id of the customer
 * @param issuedOn the date on it
 * @param total what was credited
 * @param balance what is not used up yet
 */
public record CreditMemo(
    Optional<String> number, String customer, LocalDate issuedOn, Money total, Money balance) {

  public static final TextProperty<CreditMemo> DOC_NUMBER = Property.text("DocNumber");
  public static final Property<CreditMemo, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<CreditMemo, LocalDate> TXN_DATE = Property.date("TxnDate");

  public CreditMemo {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(balance, "balance");
  }

  /** Reads a credit memo; a {@code JsonProblem} names the field that cannot be right. */
  public static CreditMemo read(Node memo, Currency home) {
    Currency currency = Parts.currency(memo, home);
    return new CreditMemo(
        memo.text("DocNumber"),
        Parts.requiredId(memo, "CustomerRef"),
        memo.requiredDate("TxnDate"),
        memo.requiredMoney("TotalAmt", currency),
        memo.requiredMoney("Balance", currency));
  }
}
