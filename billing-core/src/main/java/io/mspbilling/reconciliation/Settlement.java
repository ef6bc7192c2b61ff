package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What a payment settles in the books: an invoice or, where an earlier payment of it came back, the
 * document that put the debt on the account again.
 *
 * @param invoiceNumber the invoice
 * @param amount how much of it; positive
 * @param reopenedBy the document of the reversal, if the invoice itself shows as paid
 */
public record Settlement(String invoiceNumber, Money amount, Optional<DocumentRef> reopenedBy) {

  private static final long MOST_ROUNDING = 5;

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public Settlement {
    Objects.requireNonNull(invoiceNumber, "invoiceNumber");
    Objects.requireNonNull(reopenedBy, "reopenedBy");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a settlement must be positive: " + amount);
    }
  }

  /**
   * Whether what an invoice lacks in the books is so little that another way to round explains it:
   * at most five minor units.
   */
  public static boolean isRounding(Money lacking) {
    return lacking.minorUnits() <= MOST_ROUNDING;
  }

  Facts facts() {
    Facts.Builder facts = Facts.builder().put("invoice", invoiceNumber).put("amount", amount);
    reopenedBy.ifPresent(document -> facts.putUnder("reopenedBy", document.facts()));
    return facts.build();
  }

  static Settlement of(Facts facts) {
    return new Settlement(
        facts.text("invoice"),
        facts.money("amount"),
        facts.find("reopenedBy.id").map(id -> DocumentRef.of(facts.under("reopenedBy"))));
  }
}
