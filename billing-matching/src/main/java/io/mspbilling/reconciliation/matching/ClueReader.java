package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Clues.How;
import io.mspbilling.reconciliation.matching.Clues.Named;
import io.mspbilling.reconciliation.matching.Clues.PayerBy;
import io.mspbilling.reconciliation.matching.reference.Memo;
import java.util.Arrays;
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

  /** Reads one payment, and takes down which items it names. */
  Clues read(int number) {
    Payment payment = payments.get(number);
    Memo memo = Memo.of(payment.memo(), around(payment));
    Clues written = read(payment, payers.payer(payment, memo.words()), memo);
    name(written);
    if (payments.pinnedCustomer(number) < 0) {
      return written;
    }
    Clues told = told(number, memo);
    name(told);
    return told;
  }

  /** What people said that a payment is for: its payer wrote what it wrote all the same. */
  private Clues told(int number, Memo memo) {
    int pinned = payments.pinnedCustomer(number);
    int only = payments.pinnedItem(number);
    return only >= 0
        ? Clues.of(pinned, PayerBy.ID, List.of(new Named(only, Weights.TOLD, How.CLEARLY)))
        : read(payments.get(number), PayerReader.Payer.of(pinned, PayerBy.ID), memo);
  }

  private Clues read(Payment payment, PayerReader.Payer payer, Memo memo) {
    return new MemoReading(items, customers, policy, payment, within(payer, payment, memo), memo)
        .clues();
  }

  private void name(Clues clues) {
    clues.named().stream()
        .filter(named -> !named.isRepaired())
        .forEach(named -> items.name(named.item()));
  }

  /** A parent that names one of those that it pays for, and no number, pays for that one. */
  private PayerReader.Payer within(PayerReader.Payer payer, Payment payment, Memo memo) {
    int head = payer.customer();
    if (head < 0 || !customers.isHead(head) || !memo.words().isEmpty()) {
      return payer;
    }
    int[] below =
        Arrays.stream(customers.names().anywhere(payment.memo()))
            .filter(one -> one != head && customers.paysFor(head, one))
            .toArray();
    return below.length == 1 ? PayerReader.Payer.of(below[0], payer.by()) : payer;
  }

  private AroundPayment around(Payment payment) {
    String name = payment.customer().map(id -> customers.name(customers.number(id))).orElse("");
    return new AroundPayment(payment, name, items.keys());
  }
}
