package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.KeyIndex;
import io.mspbilling.reconciliation.matching.reference.Word;
import java.util.HashSet;
import java.util.Set;

/** The open items by what payers call them: their numbers, parts of these, purchase orders. */
final class ItemKeys {

  private static final String TAIL = "~";

  static final int LEAST_DIGITS = 3;

  private static final int MOST_PREFIXES = 8;

  private final KeyIndex references;
  private final Set<String> patterns = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private final KeyIndex orders = new KeyIndex(16);

  ItemKeys(int count) {
    references = new KeyIndex(count);
  }

  void put(int number, OpenItem item, String canonical) {
    put(number, item.number(), canonical);
    if (!item.otherNumbers().isEmpty()) {
      Set<String> known = new HashSet<>(Set.of(canonical));
      for (String other : item.otherNumbers()) {
        String key = Canonical.of(other);
        if (known.add(key)) {
          put(number, other, key);
        }
      }
    }
    if (!item.purchaseOrder().isEmpty()) {
      orders.put(order(item.purchaseOrder()), number);
    }
  }

  private void put(int number, String written, String canonical) {
    references.put(canonical, number);
    if (Canonical.digits(canonical) != canonical.length()) {
      String core = Canonical.core(canonical);
      if (!core.isEmpty() && !core.equals(canonical)) {
        references.put(core, number);
      }
    }
    String prefix = Canonical.letters(written);
    if (!prefix.isEmpty()) {
      prefixes.add(prefix);
    }
    String parts = Canonical.parts(written);
    if (!parts.isEmpty()) {
      references.put(parts, number);
      patterns.add(Canonical.pattern(parts));
    }
    String tail = Canonical.tail(written);
    if (!tail.isEmpty()) {
      references.put(tail(tail), number);
    }
  }

  /**
   * Whether something written in parts is one number, and not a list: because it is an item's, or
   * is written as those of this ledger are. The year of 2026/0412 makes no 0412 of a ledger without
   * years, and a date no 0526.
   */
  boolean isOneNumber(String written) {
    String canonical = Canonical.of(written);
    String parts = Canonical.parts(written);
    boolean digits = Canonical.digits(written) == Canonical.plain(written).length();
    if (parts.isEmpty()) {
      return references.first(canonical) >= 0;
    }
    int last = parts.lastIndexOf('/') + 1;
    return references.first(parts) >= 0
        || (!digits && references.first(canonical) >= 0)
        || (Canonical.digits(parts.substring(last)) >= LEAST_DIGITS
            && patterns.contains(Canonical.pattern(parts)));
  }

  /** The letters that numbers of this ledger begin with; none if there are many. */
  Set<String> prefixes() {
    return prefixes.size() > MOST_PREFIXES ? Set.of() : prefixes;
  }

  /** Whether numbers of this ledger begin with these letters. */
  boolean isPrefix(String letters) {
    return prefixes.contains(letters);
  }

  /** Whether any item has exactly this number. */
  boolean isNumber(Word word) {
    return references.first(word.canonical()) >= 0;
  }

  /** Items by reference, in canonical form, or by the digits or the parts of it. */
  KeyIndex references() {
    return references;
  }

  /** The key of the last part of a number that is written in parts. */
  static String tail(String digits) {
    return TAIL + digits;
  }

  /** The key of a purchase order, with or without the word for it. */
  static String order(String written) {
    String canonical = Canonical.of(written);
    boolean called = canonical.startsWith("PO") && canonical.length() > LEAST_DIGITS + 1;
    return called ? Canonical.of(canonical.substring(2)) : canonical;
  }

  /** Items by purchase order. */
  KeyIndex orders() {
    return orders;
  }
}
