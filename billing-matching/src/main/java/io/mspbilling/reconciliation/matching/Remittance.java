package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Payment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies what a remittance advice says, if it comes to the payment and so much is open. If not, no
 * other stage knows better than the payer: it is left to people.
 */
final class Remittance {

  private final Items items;
  private final Payments payments;

  Remittance(Items items, Payments payments) {
    this.items = items;
    this.payments = payments;
  }

  void apply(int number) {
    Payment payment = payments.get(number);
    List<Allocation> told = payment.remittance();
    int[] which = new int[told.size()];
    long[] cash = new long[told.size()];
    Map<Integer, Long> wanted = new HashMap<>();
    long sum = 0;
    for (int i = 0; i < which.length; i++) {
      Allocation one = told.get(i);
      which[i] = items.number(one.invoice());
      cash[i] = one.amount().minorUnits();
      boolean fits =
          which[i] >= 0
              && one.amount().currency().equals(payment.amount().currency())
              && items.currency(which[i]).equals(payment.amount().currency())
              && items.open(which[i]) >= wanted.merge(which[i], cash[i], Math::addExact)
              && payments.mayPay(number, which[i]);
      if (!fits) {
        payments.bar(number, Leftover.Reason.REMITTANCE_UNUSABLE);
        return;
      }
      sum = Math.addExact(sum, cash[i]);
    }
    if (sum == payments.amount(number)) {
      List<Clue> clues = List.of(new Clue(Clue.Kind.TOLD, "remittance", Weights.TOLD));
      Hypothesis remitted = Hypothesis.cash(which, cash, Evidence.REMITTANCE, clues);
      new Application(items, payments).apply(number, Verdict.decided(remitted, null));
    } else {
      payments.bar(number, Leftover.Reason.REMITTANCE_UNUSABLE);
    }
  }
}
