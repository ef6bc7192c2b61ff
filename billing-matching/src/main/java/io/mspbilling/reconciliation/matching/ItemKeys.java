package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.KeyIndex;

/** The open items by what payers call them: their numbers, parts of these, purchase orders. */
final class ItemKeys {

  private static final String TAIL = "~";

  private final KeyIndex references;
  private final KeyIndex orders = new KeyIndex(16);

  ItemKeys(int count) {
    references = new KeyIndex(count);
  }

  void put(int number, OpenItem item, String canonical) {
    references.put(canonical, number);
    if (Canonical.digits(canonical) != canonical.length()) {
      String core = Canonical.core(canonical);
      if (!core.isEmpty() && !core.equals(canonical)) {
        references.put(core, number);
      }
    }
    String tail = Canonical.tail(item.number());
    if (!tail.isEmpty()) {
      references.put(tail(tail), number);
    }
    if (!item.purchaseOrder().isEmpty()) {
      orders.put(Canonical.of(item.purchaseOrder()), number);
    }
  }

  /** Items by reference, in canonical form, or by the digits of it. */
  KeyIndex references() {
    return references;
  }

  /** The key of the last part of a number that is written in parts. */
  static String tail(String digits) {
    return TAIL + digits;
  }

  /** Items by purchase order, in canonical form. */
  KeyIndex orders() {
    return orders;
  }
}
