package io.mspbilling.communication.answer;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.util.Objects;

/**
 * What was promised on one invoice.
 *
 * @param invoice the invoice
 * @param owed what was owed on it when the promise was made
 * @param promised what is to be paid of that; positive, at most what was owed
 */
public record PromisedPart(InvoiceId invoice, Money owed, Money promised) {

  /**
   * @throws IllegalArgumentException if nothing, or more than is owed, is promised
   */
  public PromisedPart {
    Objects.requireNonNull(invoice, "invoice");
    if (!promised.isPositive() || promised.compareTo(owed) > 0) {
      throw new IllegalArgumentException(
          "promised must be more than nothing and at most " + owed + ": " + promised);
    }
  }

  /** All that is owed on an invoice. */
  public static PromisedPart allOf(InvoiceId invoice, Money owed) {
    return new PromisedPart(invoice, owed, owed);
  }

  Facts facts() {
    return Facts.builder()
        .put("invoice", invoice)
        .put("owed", owed)
        .put("promised", promised)
        .build();
  }

  static PromisedPart of(Facts facts) {
    return new PromisedPart(
        facts.read("invoice", InvoiceId::parse), facts.money("owed"), facts.money("promised"));
  }
}
