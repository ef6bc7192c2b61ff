package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Clues.How;
import io.mspbilling.reconciliation.matching.Clues.Trouble;
import io.mspbilling.reconciliation.matching.payer.NamesInText;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.Memo;
import io.mspbilling.reconciliation.matching.reference.Months;
import io.mspbilling.reconciliation.matching.reference.Word;
import io.mspbilling.reconciliation.matching.reference.Word.Place;
import io.mspbilling.reconciliation.matching.reference.Word.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One memo against the items: which of them it names, and what is wrong with what it names. */
final class MemoReading {

  private static final int MAX_UNREAD = 8;
  private static final int LEAST_NAME = 4;
  private static final int MAX_LETTERS = 4_000;

  /** A longer memo than this is no name. */
  private static final int MOST_OF_A_NAME = 60;

  /** Between the day that a payer wrote down and that on which its money came. */
  private static final int MOST_DAYS = 6;

  private final Items items;
  private final Customers customers;
  private final MatchingPolicy policy;
  private final Payment payment;
  private final PayerReader.Payer payer;
  private final Memo memo;
  private final List<Word> words;
  private final Lookup lookup;
  private final String amount;
  private final NamedItems named;
  private final WrittenLists lists;
  private final List<Integer> ordered = new ArrayList<>(0);
  private final List<Integer> spared = new ArrayList<>(0);
  private final List<String> unread = new ArrayList<>(0);

  /** By their place in the memo, items of the payer's whose numbers alone would say little. */
  private final TreeMap<Integer, Integer> faint = new TreeMap<>();

  private Trouble trouble = Trouble.NONE;
  private boolean foreign;
  private boolean unsure;
  private @Nullable String letters;

  MemoReading(
      Items items,
      Customers customers,
      MatchingPolicy policy,
      Payment payment,
      PayerReader.Payer payer,
      Memo memo) {
    this.items = items;
    this.customers = customers;
    this.policy = policy;
    this.payment = payment;
    this.payer = payer;
    this.memo = memo;
    this.words = memo.words();
    this.lookup = new Lookup(items, customers, payment, payer.customer());
    this.named = new NamedItems(items, payment);
    this.lists = new WrittenLists(items, lookup, words, named);
    this.amount = payment.amount().amount().stripTrailingZeros().toPlainString();
  }

  Clues clues() {
    int next;
    for (int i = 0; i < words.size() && !named.isFull(); i = next) {
      next = lists.endOfTied(i);
      if (next > i + 1 && !lists.isList(i, next)) {
        inParts(i, next);
      } else {
        for (; i < next; i++) {
          read(i);
        }
      }
    }
    believeFaint();
    mentioned();
    purpose();
    spared.forEach(named::spare);
    for (String written : unread.subList(0, Math.min(MAX_UNREAD, unread.size()))) {
      new Repair(items, policy, payment, payer.customer())
          .meant(written)
          .ifPresent(named::addRepaired);
    }
    if (payer.elsewhere() >= 0 && named.isEmpty() && ordered.isEmpty() && trouble.isNone()) {
      trouble =
          new Trouble(Leftover.Reason.CURRENCY_DIFFERS, customers.name(payer.elsewhere()), true);
    }
    return new Clues(
        payer.customer(),
        payer.by(),
        named.inOrder(),
        List.copyOf(ordered),
        List.copyOf(spared),
        trouble,
        List.copyOf(unread),
        named.stated(),
        foreign,
        unsure);
  }

  /** What says that it is for no invoice, or for none yet, is for none that fits by its amount. */
  private void purpose() {
    boolean inAdvance =
        named.isEmpty() && memo.isInAdvance() && payer.by() != Clues.PayerBy.NAME_CUT;
    if (memo.isForSomethingElse() || inAdvance) {
      boolean known = payer.customer() >= 0 || !named.isEmpty();
      trouble =
          new Trouble(
              known ? Leftover.Reason.NOT_FOR_INVOICES : Leftover.Reason.PAYER_UNKNOWN,
              "something else",
              true);
    }
  }

  /** Money that somebody pays for another customer is not for its own invoices. */
  private void mentioned() {
    String text = payment.memo();
    boolean wordsOnly = words.isEmpty() && text.length() <= MOST_OF_A_NAME;
    if (payer.customer() < 0 || !named.isEmpty() || !(wordsOnly || memo.isForSomebody())) {
      return;
    }
    NamesInText names = customers.names();
    int[] found = wordsOnly ? names.anywhere(text) : names.paidFor(text);
    // A name without its legal form may be the payer's own as well as that of a namesake.
    if (Arrays.stream(found).noneMatch(one -> customers.paysFor(payer.customer(), one))) {
      Arrays.stream(found)
          .findFirst()
          .ifPresent(
              other ->
                  trouble =
                      new Trouble(
                          Leftover.Reason.NOT_THE_PAYERS_INVOICE, customers.name(other), true));
    }
  }

  /** A number in parts that is nobody's, of which no part is a number. */
  private void inParts(int first, int end) {
    StringBuilder whole = new StringBuilder();
    words.subList(first, end).forEach(word -> whole.append(word.plain()));
    Word head = words.get(first);
    boolean telling = words.subList(first, end).stream().anyMatch(Word::telling);
    if (head.isDeclared() || (head.isUncalled() && telling)) {
      unread.add(Canonical.of(whole.toString()));
      if (head.isDeclared()) {
        note(Leftover.Reason.INVOICE_NOT_OPEN, head, !policy.allNumbersGiven());
      }
    }
    unsure |= !isNearDay(first, end);
  }

  /** A date about the day of the payment says when it was made. */
  private boolean isNearDay(int first, int end) {
    return end - first == 3
        && Math.abs(payment.receivedOn().getDayOfMonth() - day(words.get(first + 1))) <= MOST_DAYS
        && day(words.get(first)) == payment.receivedOn().getMonthValue();
  }

  private static int day(Word word) {
    String plain = word.plain();
    return plain.length() <= 2 && Canonical.digits(plain) == plain.length()
        ? Integer.parseInt(plain)
        : -1;
  }

  private void read(int at) {
    Word word = words.get(at);
    boolean amountItself = word.canonical().equals(amount) && !word.isDeclared();
    if (word.place() == Place.THROUGH && lists.through(words.get(at - 1), word)) {
      return;
    }
    if (word.said() == Said.ORDER) {
      List<Integer> on = lookup.ordered(word.canonical());
      ordered.addAll(on);
      unsure |= on.isEmpty();
    } else if (word.isLeftOut()) {
      leftOut(at, word);
    } else if (word.mayBeInvoice() && !amountItself) {
      reference(at, word);
    } else if (word.isUncalled()
        && (word.isListed() ? !lists.continued(at, word) : !amountItself)) {
      faint(at, word);
      unsure |= !isYearOfMonth(word) && !isCount(word);
    }
  }

  /** One or two digits by themselves: {@code 12 seats}. */
  private static boolean isCount(Word word) {
    return word.plain().length() <= 2 && word.place() == Place.APART;
  }

  private boolean isYearOfMonth(Word word) {
    return word.plain().length() == 4
        && word.plain().startsWith("20")
        && !Months.in(payment.memo()).isEmpty();
  }

  /** What is not paid, or a credit that is taken off what is. */
  private void leftOut(int at, Word word) {
    Lookup.Found found = lookup.byReference(word);
    boolean deducted = word.said() == Said.DEDUCTED;
    if (found.kind() == Lookup.Kind.ONE && !(deducted && items.given(found.item()) < 0)) {
      spared.add(found.item());
    } else if (deducted && word.telling()) {
      reference(at, word);
    }
  }

  /** A short number, or one like a year, that is an open invoice of the payer's. */
  private void faint(int at, Word word) {
    int item = payer.customer() < 0 ? -1 : lookup.inFull(word.written());
    if (item >= 0 && items.given(item) != 0) {
      faint.put(at, item);
    }
  }

  /**
   * They are meant if the payer paid exactly all that, or wrote them in one list with others; but
   * not where the others are exactly what was paid.
   */
  private void believeFaint() {
    if (faint.isEmpty() || named.isPaidWith(Set.of())) {
      return;
    }
    boolean exact = named.isPaidWith(Set.copyOf(faint.values()));
    for (Map.Entry<Integer, Integer> one : faint.entrySet()) {
      int item = one.getValue();
      if (exact || (lists.isListed(one.getKey()) && !named.isEmpty())) {
        named.add(item, Lookup.milliBits(items.canonical(item), false), How.DOUBTFULLY);
      } else if (!named.has(item)) {
        note(Leftover.Reason.AMBIGUOUS_COMBINATION, words.get(one.getKey()), false);
      }
    }
  }

  private void reference(int at, Word word) {
    Lookup.Found found = lookup.byReference(word);
    switch (found.kind()) {
      case ONE -> one(at, found, word);
      case NOBODYS -> notFound(at, word);
      case STRANGERS -> stranger(found, word);
      case SEVERAL -> note(Leftover.Reason.AMBIGUOUS_COMBINATION, word, true);
      case FOREIGN -> note(Leftover.Reason.CURRENCY_DIFFERS, word, true);
    }
  }

  private void one(int at, Lookup.Found found, Word word) {
    if (isOfAnotherAmount(found.item())) {
      note(Leftover.Reason.INVOICE_NOT_OPEN, word, false);
      foreign = true;
    } else {
      How how = found.isWhole() ? named.how(word, found.item()) : How.DOUBTFULLY;
      named.add(found.item(), found.milliBits(), how);
      named.state(found.item(), memo.stated(at));
    }
  }

  /** Whether the payment may be all of an invoice: of what is open, less a discount, or was. */
  private boolean mayBePaid(int item) {
    long amount = payment.amount().minorUnits();
    long off = items.get(item).discount().map(one -> one.amount().minorUnits()).orElse(0L);
    long total = items.get(item).total().map(Money::minorUnits).orElse(items.given(item));
    return items.given(item) == amount
        || items.given(item) - off == amount
        || total == amount
        || total - off == amount;
  }

  /** Whether an invoice was settled at first, and not as by this one: it is named by mistake. */
  private boolean isOfAnotherAmount(int item) {
    return items.given(item) == 0 && items.get(item).total().isPresent() && !mayBePaid(item);
  }

  /**
   * A number that is another customer's invoice. If the payer paid exactly that, it is meant; if it
   * called it an invoice, it is a mistake that is told; else numbers agree by accident.
   */
  private void stranger(Lookup.Found found, Word word) {
    boolean exact = mayBePaid(found.item());
    boolean forItsOwner = word.isDeclared() && isOwnerNamed(found.item());
    foreign = true;
    if (word.isDeclared() || exact) {
      if (!forItsOwner && !exact) {
        unread.add(word.canonical());
      }
      note(Leftover.Reason.NOT_THE_PAYERS_INVOICE, word, exact || forItsOwner);
    }
  }

  /** Whether the memo holds the name of the customer that owes an item. */
  private boolean isOwnerNamed(int item) {
    PayerName name = PayerName.of(customers.name(items.owner(item)));
    return name.joined().length() >= LEAST_NAME && letters().contains(name.joined());
  }

  /** The words of the memo in one, of its beginning if it is long; looked at once. */
  private String letters() {
    if (letters == null) {
      String memo = payment.memo();
      letters = PayerName.of(memo.substring(0, Math.min(memo.length(), MAX_LETTERS))).joined();
    }
    return letters;
  }

  private void notFound(int at, Word word) {
    if (lists.range(word) || lists.continued(at, word) || lists.joined(at)) {
      return;
    }
    List<Integer> onOrder = lookup.ordered(word.canonical());
    if (!onOrder.isEmpty() && !word.isDeclared()) {
      ordered.addAll(onOrder);
      return;
    }
    boolean code = customers.directory().coded(word.plain()).length > 0;
    if (!code) {
      unread.add(word.canonical());
      String withZeros = Canonical.withZeros(word.plain());
      if (!withZeros.equals(word.canonical())) {
        unread.add(withZeros);
      }
      if (word.isDeclared() || isAsOurs(word)) {
        note(Leftover.Reason.INVOICE_NOT_OPEN, word, !policy.allNumbersGiven());
      }
    }
  }

  /** Whether a number begins with letters as the numbers of this ledger do. */
  private boolean isAsOurs(Word word) {
    String letters = Canonical.letters(word.written());
    return !letters.isEmpty() && items.keys().isPrefix(letters);
  }

  /** One number may be a mistake; two, or a part of something, are not waved aside. */
  private void note(Leftover.Reason reason, Word word, boolean isGrave) {
    boolean grave = isGrave || !trouble.isNone() || isInPart();
    if (trouble.isNone() || (grave && !trouble.grave())) {
      trouble = new Trouble(reason, word.written(), grave);
    }
  }

  private boolean isInPart() {
    String memo = payment.memo().toUpperCase(Locale.ROOT);
    return memo.contains("PART") || memo.contains("SHORT") || memo.contains("ON ACCOUNT");
  }
}
