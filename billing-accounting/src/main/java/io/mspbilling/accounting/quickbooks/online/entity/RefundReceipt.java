package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.json.Node;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;

/**
 * Money given back for a sale. It takes back income and touches no invoice; amounts are positive.
 */
@Value.Immutable
public abstract non-sealed class RefundReceipt implements SalesForm, WithRefundReceipt {

  public static final Property<RefundReceipt, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<RefundReceipt, LocalDate> TXN_DATE = Property.date("TxnDate");

  RefundReceipt() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Reads a refund receipt; a {@code JsonProblem} names the field that cannot be right. */
  public static RefundReceipt read(Node receipt, Currency home) {
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

  /** Id of the account that the money leaves; a bank or other current asset. */
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
      throw new IllegalStateException("a refund receipt has at least one line");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableRefundReceipt.Builder {
    Builder() {}
  }
}
