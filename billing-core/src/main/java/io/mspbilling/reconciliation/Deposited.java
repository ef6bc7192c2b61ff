package io.mspbilling.reconciliation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;

/**
 * A payment that a payout contains, with the document that booked it.
 *
 * @param payment the charge
 * @param document its document in the books, which the deposit links
 * @param amount what that document holds of the charge
 */
public record Deposited(PaymentId payment, DocumentRef document, Money amount) {

  public Deposited {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(amount, "amount");
  }

  /** Short, so that a payout of thousands of charges is one record; no id holds a tab. */
  String text() {
    return String.join("\t", payment.text(), amount.toString(), document.type(), document.id());
  }

  static Deposited parse(String text) {
    String[] parts = text.split("\t", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException("not a deposited payment");
    }
    return new Deposited(
        PaymentId.parse(parts[0]), new DocumentRef(parts[2], parts[3]), Money.parse(parts[1]));
  }
}
