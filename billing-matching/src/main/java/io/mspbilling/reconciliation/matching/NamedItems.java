package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Clues.How;
import io.mspbilling.reconciliation.matching.Clues.Named;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.Word;
import io.mspbilling.reconciliation.matching.reference.Word.Said;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The items that one memo names, each once, and how much it says is paid of them. */
final class NamedItems {

  private static final int MAX_NAMED = 200;

  private final Items items;
  private final Payment payment;
  private final TreeMap<Integer, Named> named = new TreeMap<>();
  private final Map<Integer, Long> stated = new HashMap<>(0);

  NamedItems(Items items, Payment payment) {
    this.items = items;
    this.payment = payment;
  }

  boolean isEmpty() {
    return named.isEmpty();
  }

  /** Whether it is not worth while to look for more. */
  boolean isFull() {
    return named.size() >= MAX_NAMED;
  }

  boolean has(int item) {
    return named.containsKey(item);
  }

  /** An item whose number is a word of the memo, or begins with it. */
  void add(int item, Word word) {
    add(item, Lookup.milliBits(items.canonical(item), word.isDeclared()), how(word, item));
  }

  void add(int item, int milliBits, How how) {
    named.merge(
        item,
        new Named(item, milliBits, how),
        (a, b) ->
            a.milliBits() > b.milliBits()
                    || (a.milliBits() == b.milliBits() && a.how() == How.CLEARLY)
                ? a
                : b);
  }

  /** One of all between two numbers. */
  void addInRange(int item, Word from) {
    int milliBits = Lookup.milliBits(items.canonical(item), from.isDeclared());
    named.put(item, new Named(item, milliBits, How.IN_RANGE));
  }

  void addRepaired(int item) {
    named.putIfAbsent(item, new Named(item, Repair.MILLI_BITS, How.REPAIRED));
  }

  /**
   * @param hundredths what the memo says is paid of an item; 0 if it does not
   */
  void state(int item, long hundredths) {
    if (hundredths != 0) {
      stated.merge(item, hundredths, Long::sum);
    }
  }

  /** One of a range that is said not to be paid. */
  void spare(int item) {
    named.computeIfPresent(item, NamedItems::unlessInRange);
  }

  private static @Nullable Named unlessInRange(int item, Named one) {
    return one.how() == How.IN_RANGE ? null : one;
  }

  /**
   * A number with the letters of the invoice is hardly anything else; with other letters it may be
   * that of a ticket or an order, unless they are a word for invoice.
   */
  How how(Word word, int item) {
    boolean letters = Canonical.digits(word.canonical()) < word.canonical().length();
    boolean own = letters && items.keys().isPrefix(Canonical.letters(word.written()));
    boolean other = letters && !own && !word.canonical().equals(items.canonical(item));
    boolean clear = !other && (letters || word.said() != Said.UNCLEAR);
    return clear || word.isDeclared() ? How.CLEARLY : How.DOUBTFULLY;
  }

  /** Whether they and some more come to the payment. */
  boolean isPaidWith(Set<Integer> more) {
    Set<Integer> all = new TreeSet<>(named.keySet());
    all.addAll(more);
    return all.stream().mapToLong(items::given).sum() == payment.amount().minorUnits();
  }

  /** All that are named, in the order of due dates. */
  List<Named> inOrder() {
    return named.size() < 2
        ? List.copyOf(named.values())
        : named.values().stream()
            .sorted(Comparator.comparingInt(one -> items.due(one.item())))
            .toList();
  }

  /** What is said to be paid of each, if it is said of all and comes to the payment. */
  Map<Integer, Long> stated() {
    boolean whole =
        !stated.isEmpty()
            && stated.keySet().equals(named.keySet())
            && payment.amount().currency().getDefaultFractionDigits() == 2
            && stated.values().stream().mapToLong(Long::longValue).sum()
                == payment.amount().minorUnits();
    return whole ? Map.copyOf(stated) : Map.of();
  }
}
