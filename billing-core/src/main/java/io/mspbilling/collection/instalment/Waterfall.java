package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import java.util.ArrayList;
import java.util.List;

/** Pays debts one after another, each in full before the next gets anything. */
final class Waterfall {

  private final List<Allocation> debts;
  private int current;
  private Money left;

  /**
   * @param debts in the order in which they are paid; at least one
   */
  Waterfall(List<Allocation> debts) {
    this.debts = debts;
    left = debts.get(0).amount();
  }

  /** What the next {@code amount} pays for; what exceeds the debts pays for nothing. */
  List<Allocation> take(Money amount) {
    List<Allocation> taken = new ArrayList<>();
    Money rest = amount;
    while (rest.isPositive() && current < debts.size()) {
      Money part = rest.min(left);
      Allocation debt = debts.get(current);
      taken.add(new Allocation(debt.invoice(), debt.invoiceNumber(), part));
      rest = rest.minus(part);
      left = left.minus(part);
      if (left.isZero()) {
        current++;
        left = current < debts.size() ? debts.get(current).amount() : left;
      }
    }
    return List.copyOf(taken);
  }
}
