package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
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

  void write(Facts.Builder facts) {
    facts.put("payment", payment).put("amount", amount).putUnder("document", document.facts());
  }

  static Deposited of(Facts facts) {
    return new Deposited(
        facts.read("payment", PaymentId::parse),
        DocumentRef.of(facts.under("document")),
        facts.money("amount"));
  }
}
