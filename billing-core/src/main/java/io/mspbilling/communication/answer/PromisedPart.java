package io.mspbilling.communication.answer;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.util.Objects;

/**
 * What was promised on one invoice. What was owed on it then is not said: billing knows.
 *
 * @param invoice the invoice
 * @param promised what is to be paid of what is owed on it; positive. All of that if it is more
 */
public record PromisedPart(InvoiceId invoice, Money promised) {

  /**
   * @throws IllegalArgumentException if nothing is promised
   */
  public PromisedPart {
    Objects.requireNonNull(invoice, "invoice");
    if (!promised.isPositive()) {
      throw new IllegalArgumentException("promised must be more than nothing: " + promised);
    }
  }

  Facts facts() {
    return Facts.builder().put("invoice", invoice).put("promised", promised).build();
  }

  static PromisedPart of(Facts facts) {
    return new PromisedPart(facts.read("invoice", InvoiceId::parse), facts.money("promised"));
  }
}
