package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer's payment. What is applied to nothing stays as the customer's credit. */
@Value.Immutable
public abstract class Payment implements WithPayment, Writable {

  public static final Property<Payment, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<Payment, LocalDate> TXN_DATE = Property.date("TxnDate");

  Payment() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Reads a payment; a {@code JsonProblem} names the field that cannot be right. */
  public static Payment read(Node payment, Currency home) {
    Currency currency = Parts.currency(payment, home);
    return builder()
        .customer(Parts.requiredId(payment, "CustomerRef"))
        .on(payment.requiredDate("TxnDate"))
        .total(payment.requiredMoney("TotalAmt", currency))
        .lines(Parts.lines(payment, line -> PaymentLine.read(line, currency)))
        .depositTo(Parts.id(payment, "DepositToAccountRef"))
        .paymentMethod(Parts.id(payment, "PaymentMethodRef"))
        .reference(payment.text("PaymentRefNum"))
        .privateNote(payment.text("PrivateNote").orElse(""))
        .unapplied(payment.money("UnappliedAmt", currency))
        .build();
  }

  @Override
  public Draft draft() {
    Draft draft =
        new Draft()
            .put("CustomerRef", Parts.reference(customer()))
            .put("TxnDate", on().toString())
            .put("TotalAmt", total().amount())
            .put("Line", lines().stream().map(PaymentLine::draft).toList())
            .put("PaymentRefNum", reference())
            .put("PrivateNote", Parts.text(privateNote()));
    Parts.putReference(draft, "DepositToAccountRef", depositTo());
    Parts.putReference(draft, "PaymentMethodRef", paymentMethod());
    return draft;
  }

  @Override
  public Optional<Currency> currency() {
    return Optional.of(total().currency());
  }

  /** Id of the customer. */
  public abstract String customer();

  /** The day it counts for the books. */
  public abstract LocalDate on();

  /** What came in; zero if only credits are applied, or it is void. */
  public abstract Money total();

  public abstract List<PaymentLine> lines();

  /** Id of the account that the money lies on; undeposited funds if empty. */
  public abstract Optional<String> depositTo();

  /** Id of the way it was paid. */
  public abstract Optional<String> paymentMethod();

  /** Number of the check, or the gateway's id; at most 21 characters. */
  public abstract Optional<String> reference();

  /** What only the company's people see; at most 4000 characters. */
  @Value.Default
  public String privateNote() {
    return "";
  }

  /** What is applied to nothing. Kept by QuickBooks; not sent. */
  public abstract Optional<Money> unapplied();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutablePayment.Builder {
    Builder() {}
  }
}
