package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Clues.How;
import io.mspbilling.reconciliation.matching.Clues.Named;
import io.mspbilling.reconciliation.matching.Clues.PayerBy;
import io.mspbilling.reconciliation.matching.Clues.Trouble;
import io.mspbilling.reconciliation.matching.reference.Memo;
import io.mspbilling.reconciliation.matching.reference.Word;
import java.util.List;

/** Reads what a payment tells by itself: who paid, and which items it names. */
final class ClueReader {

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final PayerReader payers;
  private final MatchingPolicy policy;

  ClueReader(Items items, Payments payments, Customers customers, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.payers = new PayerReader(customers);
    this.policy = policy;
  }

  /** Reads one payment. */
  Clues read(int number) {
    Payment payment = payments.get(number);
    int pinned = payments.pinnedCustomer(number);
    int only = payments.pinnedItem(number);
    if (only >= 0) {
      Named told = new Named(only, Weights.TOLD, How.CLEARLY);
      return new Clues(
          pinned, PayerBy.ID, List.of(told), List.of(), List.of(), Trouble.NONE, List.of());
    }
    List<Word> words = Memo.words(payment.memo(), around(payment));
    PayerReader.Payer payer =
        pinned >= 0 ? PayerReader.Payer.of(pinned, PayerBy.ID) : payers.payer(payment, words);
    return new MemoReading(items, customers, policy, payment, payer, words).clues();
  }

  private AroundPayment around(Payment payment) {
    String name = payment.customer().map(id -> customers.name(customers.number(id))).orElse("");
    return new AroundPayment(payment, name, items.keys());
  }
}
