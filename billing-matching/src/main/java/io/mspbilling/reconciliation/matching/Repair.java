package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.reference.Slip;
import java.util.OptionalInt;

/**
 * Finds the item that a payer meant whose number was written with one slip. As neighbours' numbers
 * differ by one character too, the amount must agree, and one item only.
 */
final class Repair {

  static final int MILLI_BITS = 9_000;

  private static final int MAX_CANDIDATES = 400;

  /** Among the few that the payer owes and that have the amount a short number tells enough. */
  private static final int LEAST_OF_OWN = 3;

  private final Items items;
  private final MatchingPolicy policy;
  private final Payment payment;
  private final int payer;

  Repair(Items items, MatchingPolicy policy, Payment payment, int payer) {
    this.items = items;
    this.policy = policy;
    this.payment = payment;
    this.payer = payer;
  }

  OptionalInt meant(String written) {
    return payer >= 0 ? amongOwn(written) : amongAll(written);
  }

  private OptionalInt amongOwn(String written) {
    int found = -1;
    int day = (int) payment.receivedOn().toEpochDay();
    for (int at = items.start(payer); at < items.end(payer); at++) {
      int item = items.ofOwner(at);
      long open = items.given(item);
      boolean exact =
          open == payment.amount().minorUnits()
              || open - items.discount(item, day, policy) == payment.amount().minorUnits();
      if (exact && isMeant(written, item, LEAST_OF_OWN)) {
        if (found >= 0) {
          return OptionalInt.empty();
        }
        found = item;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private OptionalInt amongAll(String written) {
    int found = -1;
    for (int item :
        items
            .amounts()
            .find(payment.amount().minorUnits(), payment.amount().currency(), MAX_CANDIDATES)) {
      if (isMeant(written, item, Slip.LEAST_LENGTH)) {
        if (found >= 0) {
          return OptionalInt.empty();
        }
        found = item;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private boolean isMeant(String written, int item, int least) {
    return items.currency(item).equals(payment.amount().currency())
        && Slip.between(written, items.canonical(item), least);
  }
}
