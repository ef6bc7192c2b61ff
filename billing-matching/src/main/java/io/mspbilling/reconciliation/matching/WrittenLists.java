package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.reference.Word;
import io.mspbilling.reconciliation.matching.reference.Word.Place;
import java.util.List;

/** Numbers of a memo that are read together: in lists, ranges and parts. */
final class WrittenLists {

  private static final int MAX_LIST = 12;

  /** Each goes through all that its customer was billed. */
  private static final int MAX_RANGES = 12;

  private final Items items;
  private final Lookup lookup;
  private final List<Word> words;
  private final NamedItems named;
  private int ranges;

  WrittenLists(Items items, Lookup lookup, List<Word> words, NamedItems named) {
    this.items = items;
    this.lookup = lookup;
    this.words = words;
    this.named = named;
  }

  /** Where numbers end that are tied to one another. */
  int endOfTied(int first) {
    int end = first + 1;
    while (end < words.size() && words.get(end).place() == Place.TIED) {
      end++;
    }
    return end;
  }

  /** Whether tied numbers are each an item's, in full or by their last digits. */
  boolean isList(int first, int end) {
    Word head = words.get(first);
    boolean all = items.keys().isNumber(head);
    for (int i = first + 1; i < end && all; i++) {
      all = items.keys().isNumber(words.get(i)) || lookup.isContinued(head, words.get(i));
    }
    return all;
  }

  /** Whether a number stands in a list with others. */
  boolean isListed(int at) {
    return words.get(at).place() != Place.APART
        || (at + 1 < words.size() && words.get(at + 1).place() != Place.APART);
  }

  /** All between two numbers, these included, that the payer left open. */
  boolean through(Word from, Word to) {
    boolean mayBe = from.mayBeInvoice() && (to.isDeclared() || to.isUncalled());
    if (!mayBe || ranges >= MAX_RANGES) {
      return false;
    }
    int first = lookup.inFull(from.written());
    int end = lookup.inFull(to.written());
    int last = end < 0 && first >= 0 ? lookup.continued(first, to.plain()) : end;
    if (first < 0 || last < 0 || items.owner(first) != items.owner(last)) {
      return false;
    }
    ranges++;
    int owner = items.owner(first);
    for (int at = items.start(owner); at < items.end(owner) && !named.isFull(); at++) {
      int item = items.ofOwner(at);
      boolean isEnd = item == first || item == last;
      if (isEnd || (items.given(item) != 0 && items.isBetween(item, first, last))) {
        named.addInRange(item, from);
      }
    }
    return true;
  }

  /** Both ends of 1041-1043, or of 1041-43. What lies between is found by its sum. */
  boolean range(Word word) {
    String written = word.written();
    int hyphen = written.lastIndexOf('-');
    while (hyphen > 0) {
      int first = lookup.inFull(written.substring(0, hyphen));
      if (first >= 0) {
        return range(word, first, written.substring(hyphen + 1));
      }
      hyphen = written.lastIndexOf('-', hyphen - 1);
    }
    return false;
  }

  private boolean range(Word word, int first, String end) {
    int full = lookup.inFull(end);
    int last = full >= 0 ? full : lookup.continued(first, end);
    if (last < 0 || items.owner(first) != items.owner(last)) {
      return false;
    }
    named.add(first, word);
    named.add(last, word);
    return true;
  }

  /** The 42 of 1041/42, which stands for 1042. */
  boolean continued(int at, Word word) {
    if (at == 0 || !word.isListed()) {
      return false;
    }
    for (int before = at - 1; before >= Math.max(0, at - MAX_LIST); before--) {
      int first = lookup.inFull(words.get(before).written());
      if (first >= 0) {
        int item = lookup.continued(first, word.plain());
        if (item >= 0) {
          named.add(item, words.get(before));
        }
        return item >= 0;
      }
      if (!words.get(before).isListed()) {
        return false;
      }
    }
    return false;
  }

  /** A number that was written in two words. */
  boolean joined(int at) {
    for (int first = Math.max(0, at - 1); first <= at && first + 1 < words.size(); first++) {
      Word next = words.get(first + 1);
      if (next.place() == Place.SPACED) {
        int item = lookup.inFull(words.get(first).plain() + next.plain());
        if (item >= 0) {
          named.add(item, words.get(first));
          return true;
        }
      }
    }
    return false;
  }
}
