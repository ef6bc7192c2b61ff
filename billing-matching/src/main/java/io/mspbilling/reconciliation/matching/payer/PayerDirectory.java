package io.mspbilling.reconciliation.matching.payer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds customers by the names and account codes that payers print. Customers are numbers here; the
 * same ones always get the same answer. Not safe for use by several threads.
 */
public final class PayerDirectory {

  private static final int MAX_CANDIDATES = 20;
  private static final int LEAST_LIKENESS = 700;
  private static final int CUT_LIKENESS = 930;
  private static final int BEHIND_WORD_LIKENESS = 890;
  private static final int OTHER_FORM_LIKENESS = 840;

  private final Map<String, int[]> byName = new HashMap<>();
  private final Map<String, int[]> byCode = new HashMap<>();
  private final TreeMap<String, int[]> sorted = new TreeMap<>();
  private final WordIndex byWord = new WordIndex();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Candidate>> similar = new HashMap<>();

  private record Entry(int customer, PayerName name, WholeName whole) {}

  /**
   * A customer that may be meant.
   *
   * @param customer its number
   * @param likeness how much its name is like the one printed, in thousandths
   */
  public record Candidate(int customer, int likeness) {}

  /**
   * A customer whose name a bank may have cut short.
   *
   * @param customer its number
   * @param by where it was cut
   */
  public record Cut(int customer, CutName by) {}

  /** Adds a name of a customer. */
  public void addName(int customer, String printed) {
    for (String side : PayerName.sides(printed)) {
      add(customer, side);
      String spelled = PayerName.withoutUmlauts(side);
      if (!spelled.equals(side)) {
        add(customer, spelled);
      }
    }
  }

  private void add(int customer, String spelled) {
    PayerName name = PayerName.of(spelled);
    if (!name.isEmpty()) {
      int[] number = {entries.size()};
      Entry entry = new Entry(customer, name, WholeName.of(spelled));
      byName.merge(name.joined(), number, PayerDirectory::union);
      sorted.merge(entry.whole().joined(), number, PayerDirectory::union);
      byWord.add(name, entries.size());
      entries.add(entry);
    }
  }

  /** Adds an account code of a customer, in canonical form. */
  public void addCode(int customer, String code) {
    if (code.length() >= 3) {
      byCode.merge(code, new int[] {customer}, PayerDirectory::union);
    }
  }

  /** The customers of exactly this name, in any of its usual spellings. */
  public int[] named(PayerName name) {
    return named(name.joined());
  }

  /** The customers of this name, all its words in one. */
  int[] named(String joined) {
    return customers(entriesOf(joined).stream());
  }

  /**
   * The customers of exactly this name. Where several have it, the legal form that is printed with
   * it tells which is meant. Nobody is meant by one that only companies of another country have.
   */
  public int[] named(PayerName name, String printed) {
    return named(name.joined(), printed);
  }

  int[] named(String joined, String printed) {
    Set<String> forms = WholeName.of(printed).forms();
    List<Entry> found = entriesOf(joined);
    int[] all = customers(found.stream());
    if (forms.isEmpty() || all.length == 0) {
      return all;
    }
    Predicate<Entry> meant =
        all.length == 1
            ? one -> !LegalForms.areForeign(forms, one.whole().forms())
            : one -> one.whole().forms().equals(forms);
    int[] agreeing = customers(found.stream().filter(meant));
    return all.length > 1 && agreeing.length == 0 ? all : agreeing;
  }

  private List<Entry> entriesOf(String joined) {
    int[] found = byName.get(joined);
    return found == null ? List.of() : Arrays.stream(found).mapToObj(entries::get).toList();
  }

  private static int[] customers(Stream<Entry> found) {
    return found.mapToInt(Entry::customer).distinct().sorted().toArray();
  }

  /**
   * What may be the name in what is printed, the likeliest first. A customer may be called like the
   * words of a bank, and then those stay.
   */
  public List<String> sides(String printed) {
    List<String> sides = new ArrayList<>(PayerName.printed(printed));
    if (!isBeginning(WholeName.of(printed).joined())) {
      sides.addAll(PayerName.peeled(printed));
    }
    return sides;
  }

  /** Whether the name of a customer is this, or begins so. */
  private boolean isBeginning(String start) {
    String next = sorted.ceilingKey(start);
    return next != null && next.startsWith(start);
  }

  /** The customers with this account code. */
  public int[] coded(String code) {
    return byCode.getOrDefault(code, new int[0]);
  }

  /**
   * The customers whose name begins with this one, and how it may have been cut. Nothing stands
   * behind a name that was cut: Coastal Farm Credit is another than Coastal Farm Supply.
   *
   * @param side what may be the name
   * @param printed all that is printed
   */
  public List<Cut> cutShort(String side, String printed) {
    WholeName print = WholeName.of(side);
    if (side.length() < CutName.LEAST || goesOn(print.joined(), printed)) {
      return List.of();
    }
    Map<Integer, CutName> found = new TreeMap<>();
    for (var entry : sorted.tailMap(print.joined(), false).entrySet()) {
      if (!entry.getKey().startsWith(print.joined()) || found.size() > MAX_CANDIDATES) {
        break;
      }
      for (int number : entry.getValue()) {
        Entry one = entries.get(number);
        found.merge(one.customer(), CutName.of(print, one.whole()), PayerDirectory::surer);
      }
    }
    if (!found.containsValue(CutName.IN_FORM) && CutName.mayEndInForm(side, print)) {
      List<String> rest = print.words().subList(0, print.words().size() - 1);
      for (int customer : named(PayerName.literal(String.join(" ", rest)))) {
        found.put(customer, CutName.IN_FORM);
      }
    }
    return found.entrySet().stream().map(one -> new Cut(one.getKey(), one.getValue())).toList();
  }

  private static CutName surer(CutName a, CutName b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Whether words stand behind a name that are none of the fields that banks print there. */
  private static boolean goesOn(String name, String printed) {
    String whole = String.join("", BankWords.withoutCodes(WholeName.of(printed).words()));
    return !whole.endsWith(name)
        && printed.chars().noneMatch(c -> c == ':' || Character.isDigit(c));
  }

  /** The customers whose names are much like a printed one, the likest first. */
  public List<Candidate> similar(String printed) {
    return similar.computeIfAbsent(printed, this::search);
  }

  private List<Candidate> search(String printed) {
    Map<Integer, Integer> best = new HashMap<>();
    for (String side : sides(printed)) {
      PayerName name = PayerName.of(side);
      Set<String> forms = WholeName.of(side).forms();
      for (int entry : byWord.near(name)) {
        Entry found = entries.get(entry);
        int likeness = likeness(name, forms, found);
        if (likeness >= LEAST_LIKENESS) {
          best.merge(found.customer(), likeness, Math::max);
        }
      }
      for (Cut cut : cutShort(side, printed)) {
        int likeness = cut.by() == CutName.BEHIND_WORD ? BEHIND_WORD_LIKENESS : CUT_LIKENESS;
        best.merge(cut.customer(), likeness, Math::max);
      }
    }
    return best.entrySet().stream()
        .map(found -> new Candidate(found.getKey(), found.getValue()))
        .sorted(
            Comparator.comparingInt(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::customer))
        .limit(MAX_CANDIDATES)
        .toList();
  }

  private static int likeness(PayerName name, Set<String> forms, Entry entry) {
    Set<String> others = entry.whole().forms();
    boolean otherForm = !forms.isEmpty() && !others.isEmpty() && !forms.equals(others);
    int likeness = Likeness.of(name, entry.name());
    return otherForm && name.joined().equals(entry.name().joined())
        ? OTHER_FORM_LIKENESS
        : likeness;
  }

  private static int[] union(int[] a, int[] b) {
    if (a.length == 1 && b.length == 1 && a[0] == b[0]) {
      return a;
    }
    return java.util.stream.IntStream.concat(Arrays.stream(a), Arrays.stream(b))
        .distinct()
        .sorted()
        .toArray();
  }
}
