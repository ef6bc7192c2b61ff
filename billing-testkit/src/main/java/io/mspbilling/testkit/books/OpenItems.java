package io.mspbilling.testkit.books;

import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Settlement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What invoices and reversals leave to be settled, and what documents leave to be deposited. */
final class OpenItems {
  private final Map<String, Money> invoices = new HashMap<>();
  private final Map<DocumentRef, Money> reversals = new HashMap<>();
  private final Map<DocumentRef, Money> undeposited = new HashMap<>();

  void invoice(String number, Money amount) {
    invoices.merge(number, amount, Money::plus);
  }

  void reversal(DocumentRef document, Money amount) {
    reversals.put(document, amount);
  }

  void undeposited(DocumentRef document, Money amount) {
    undeposited.put(document, amount);
  }

  Optional<Money> openOn(String number) {
    return Optional.ofNullable(invoices.get(number));
  }

  Optional<Money> openOn(Settlement settlement) {
    return settlement.reopenedBy().isPresent()
        ? Optional.ofNullable(reversals.get(settlement.reopenedBy().get()))
        : openOn(settlement.invoiceNumber());
  }

  Optional<Money> undeposited(DocumentRef document) {
    return Optional.ofNullable(undeposited.get(document));
  }

  /** Settles what a payment settles, and returns what rounding leaves of it. */
  Optional<Money> settle(PaymentReceived payment) {
    Money left = Money.zero(payment.amount().currency());
    for (Settlement settlement : payment.settlements()) {
      Money amount = settlement.amount();
      if (settlement.reopenedBy().isPresent()) {
        take(reversals, settlement.reopenedBy().get(), amount);
      } else {
        Money lacking = amount.minus(amount.min(openOn(settlement).orElse(amount)));
        Money unsettled = Settlement.isRounding(lacking) ? lacking : Money.zero(lacking.currency());
        take(invoices, settlement.invoiceNumber(), amount.minus(unsettled));
        left = left.plus(unsettled);
      }
    }
    return Optional.of(left).filter(Money::isPositive);
  }

  void deposit(PayoutReceived payout) {
    for (Deposited one : payout.deposited()) {
      take(undeposited, one.document(), one.amount());
    }
  }

  private static <K> void take(Map<K, Money> items, K key, Money amount) {
    items.computeIfPresent(key, (any, open) -> open.minus(amount));
  }
}
