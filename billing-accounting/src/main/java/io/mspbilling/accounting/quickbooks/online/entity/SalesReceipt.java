package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.json.Node;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;

/** A sale that is paid at once; it never touches receivables. */
@Value.Immutable
public abstract non-sealed class SalesReceipt implements SalesForm, WithSalesReceipt {

  public static final Property<SalesReceipt, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<SalesReceipt, LocalDate> TXN_DATE = Property.date("TxnDate");

  SalesReceipt() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Reads a sales receipt; a {@code JsonProblem} names the field that cannot be right. */
  public static SalesReceipt read(Node receipt, Currency home) {
    Currency currency = Parts.currency(receipt, home);
    return builder()
        .customer(Parts.id(receipt, "CustomerRef"))
        .on(receipt.requiredDate("TxnDate"))
        .depositTo(Parts.requiredId(receipt, "DepositToAccountRef"))
        .lines(Parts.lines(receipt, line -> SalesLine.read(line, currency)))
        .paymentMethod(Parts.id(receipt, "PaymentMethodRef"))
        .reference(receipt.text("PaymentRefNum"))
        .privateNote(receipt.text("PrivateNote").orElse(""))
        .total(receipt.money("TotalAmt", currency))
        .build();
  }

  /** Id of the account that the money lies on; a bank or other current asset. */
  @Override
  public abstract String depositTo();

  @Override
  @Value.Default
  public String privateNote() {
    return "";
  }

  @Value.Check
  void check() {
    if (lines().isEmpty() && total().isEmpty()) {
      throw new IllegalStateException("a sales receipt has at least one line");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSalesReceipt.Builder {
    Builder() {}
  }
}
