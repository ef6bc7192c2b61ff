package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.KeyIndex;
import io.mspbilling.reconciliation.matching.reference.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the items that a number in one payment's memo can mean. What was open at first counts, not
 * what is open now: what other payments settled must not make a number clear.
 */
final class Lookup {

  private static final int MAX_SHARED = 64;
  private static final int TAIL_MILLI_BITS = 6_000;
  private static final int PER_DIGIT = 3_320;
  private static final int MOST = 20_000;
  private static final int DECLARED = 4_000;

  private final Items items;
  private final Customers customers;
  private final Payment payment;
  private final int payer;

  Lookup(Items items, Customers customers, Payment payment, int payer) {
    this.items = items;
    this.customers = customers;
    this.payment = payment;
    this.payer = payer;
  }

  /** What a number turned out to be. */
  enum Kind {
    /** One item that the payer may pay. */
    ONE,
    /** Several, and nothing tells which. */
    SEVERAL,
    /** An item of a customer that the payer does not pay for. */
    STRANGERS,
    /** An item in another currency. */
    FOREIGN,
    /** No item at all. */
    NOBODYS
  }

  /**
   * What was found.
   *
   * @param item the item, if it is one
   * @param milliBits what its being named says
   */
  record Found(Kind kind, int item, int milliBits) {
    static final Found NOTHING = new Found(Kind.NOBODYS, -1, 0);

    /** Whether more than the last part of its number is written. */
    boolean isWhole() {
      return milliBits != TAIL_MILLI_BITS;
    }
  }

  /** What a number that agrees says: the more digits it has, the less likely is accident. */
  static int milliBits(String canonical, boolean declared) {
    int digits = Canonical.digits(canonical);
    int letters = canonical.length() - digits;
    return Math.min(MOST, (digits + Math.min(2, letters)) * PER_DIGIT) + (declared ? DECLARED : 0);
  }

  Found byReference(Word word) {
    Found found = under(word.canonical(), milliBits(word.canonical(), word.isDeclared()));
    if (found.kind() == Kind.NOBODYS) {
      String core = Canonical.core(word.canonical());
      if (!core.isEmpty() && !core.equals(word.canonical())) {
        found = under(core, milliBits(core, word.isDeclared()));
      }
    }
    if (found.kind() == Kind.NOBODYS) {
      String parts = Canonical.parts(word.written());
      if (!parts.isEmpty()) {
        found = under(parts, milliBits(word.canonical(), word.isDeclared()));
      }
    }
    if (found.kind() == Kind.NOBODYS && word.isDeclared()) {
      found = withPrefix(word.canonical());
    }
    if (found.kind() == Kind.NOBODYS && word.plain().length() >= 4) {
      found = under(ItemKeys.tail(word.plain()), TAIL_MILLI_BITS);
    }
    return found;
  }

  /** Three digits, as those of a number that begins with letters. */
  private Found withPrefix(String canonical) {
    Found found = Found.NOTHING;
    if (canonical.length() == ItemKeys.LEAST_DIGITS
        && Canonical.digits(canonical) == canonical.length()) {
      for (String prefix : items.keys().prefixes()) {
        Found one = under(prefix + canonical, milliBits(canonical, false));
        if (one.kind() == Kind.ONE && found.kind() == Kind.ONE) {
          return Found.NOTHING;
        }
        found = one.kind() == Kind.ONE ? one : found;
      }
    }
    return found;
  }

  private Found under(String key, int milliBits) {
    KeyIndex index = items.keys().references();
    int entry = index.first(key);
    if (entry < 0) {
      return Found.NOTHING;
    }
    int only = index.value(entry);
    if (index.after(entry) < 0) {
      return new Found(kind(only), only, milliBits);
    }
    return choose(entry, milliBits);
  }

  private Kind kind(int item) {
    if (!items.currency(item).equals(payment.amount().currency())) {
      return Kind.FOREIGN;
    }
    return mayPay(item) ? Kind.ONE : Kind.STRANGERS;
  }

  /** Of several items, the one that the payer may pay, that is open, that has the amount. */
  private Found choose(int first, int milliBits) {
    KeyIndex index = items.keys().references();
    List<Integer> all = new ArrayList<>();
    for (int entry = first; entry >= 0 && all.size() <= MAX_SHARED; entry = index.after(entry)) {
      all.add(index.value(entry));
    }
    if (all.size() > MAX_SHARED) {
      return new Found(Kind.SEVERAL, -1, 0);
    }
    List<Integer> same =
        all.stream()
            .filter(item -> items.currency(item).equals(payment.amount().currency()))
            .toList();
    if (same.isEmpty()) {
      return new Found(Kind.FOREIGN, all.get(0), 0);
    }
    List<Integer> own = same.stream().filter(this::mayPay).toList();
    if (own.isEmpty()) {
      int exact =
          same.stream()
              .filter(item -> items.given(item) == payment.amount().minorUnits())
              .findFirst()
              .orElse(same.get(0));
      return new Found(Kind.STRANGERS, exact, 0);
    }
    List<Integer> open = own.stream().filter(item -> items.given(item) != 0).toList();
    List<Integer> left = open.isEmpty() ? own.subList(0, 1) : open;
    if (left.size() > 1) {
      left =
          left.stream().filter(item -> items.given(item) == payment.amount().minorUnits()).toList();
    }
    return left.size() == 1
        ? new Found(Kind.ONE, left.get(0), milliBits)
        : new Found(Kind.SEVERAL, -1, 0);
  }

  private boolean mayPay(int item) {
    return payer < 0 || customers.paysFor(payer, items.owner(item));
  }

  /** The one item with exactly this number that the payer may pay, -1 if there is none. */
  int inFull(String written) {
    String canonical = Canonical.of(written);
    if (Canonical.digits(canonical) < 3) {
      return -1;
    }
    Found found = under(canonical, 0);
    found = found.kind() == Kind.NOBODYS ? withPrefix(canonical) : found;
    return found.kind() == Kind.ONE ? found.item() : -1;
  }

  /** The item whose number is that of another one with its last digits replaced, -1 if none. */
  int continued(int before, String lastDigits) {
    String number = items.canonical(before);
    int keep = number.length() - lastDigits.length();
    boolean digits = Canonical.digits(lastDigits) == lastDigits.length();
    if (keep < 1 || lastDigits.isEmpty() || lastDigits.length() > 3 || !digits) {
      return -1;
    }
    Found found = under(number.substring(0, keep) + lastDigits, 0);
    boolean sameOwner =
        found.kind() == Kind.ONE && items.owner(found.item()) == items.owner(before);
    return sameOwner ? found.item() : -1;
  }

  /** Whether some digits stand for a number that begins as another one and ends with them. */
  boolean isContinued(Word before, Word digits) {
    String number = before.canonical();
    int keep = number.length() - digits.plain().length();
    return keep > 0
        && digits.plain().length() <= 3
        && items.keys().references().first(number.substring(0, keep) + digits.plain()) >= 0;
  }

  /** The items of this purchase order that the payer may pay. */
  List<Integer> ordered(String canonical) {
    KeyIndex index = items.keys().orders();
    List<Integer> found = new ArrayList<>(0);
    for (int entry = index.first(ItemKeys.order(canonical));
        entry >= 0 && found.size() < MAX_SHARED;
        entry = index.after(entry)) {
      int item = index.value(entry);
      if (kind(item) == Kind.ONE && items.given(item) != 0) {
        found.add(item);
      }
    }
    return found;
  }
}
