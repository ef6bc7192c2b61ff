package io.mspbilling.reconciliation.matching.payer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds customers by the names and account codes that payers print. Customers are numbers here; the
 * same ones always get the same answer. Not safe for use by several threads.
 */
public final class PayerDirectory {

  private static final int CUT_LENGTH = 10;
  private static final int MAX_CANDIDATES = 20;
  private static final int MAX_FREQUENCY = 200;
  private static final int LEAST_LIKENESS = 700;
  private static final int CUT_LIKENESS = 930;
  private static final int FIRST_WORD_LIKENESS = 890;

  private final Map<String, int[]> byName = new HashMap<>();
  private final Map<String, int[]> byFirstWord = new HashMap<>();
  private final Map<String, int[]> byCode = new HashMap<>();
  private final TreeMap<String, int[]> sorted = new TreeMap<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Candidate>> similar = new HashMap<>();

  private record Entry(int customer, PayerName name) {}

  /**
   * A customer that may be meant.
   *
   * @param customer its number
   * @param likeness how much its name is like the one printed, in thousandths
   */
  public record Candidate(int customer, int likeness) {}

  /** Adds a name of a customer. */
  public void addName(int customer, String printed) {
    for (String side : PayerName.sides(printed)) {
      add(customer, PayerName.of(side));
      String spelled = PayerName.withoutUmlauts(side);
      if (!spelled.equals(side)) {
        add(customer, PayerName.of(spelled));
      }
    }
  }

  private void add(int customer, PayerName name) {
    if (!name.isEmpty()) {
      byName.merge(name.joined(), new int[] {customer}, PayerDirectory::union);
      if (name.words().size() > 1) {
        byFirstWord.merge(name.words().get(0), new int[] {customer}, PayerDirectory::union);
      }
      sorted.merge(name.joined(), new int[] {customer}, PayerDirectory::union);
      for (String key : keys(name)) {
        byWord.computeIfAbsent(key, w -> new ArrayList<>(2)).add(entries.size());
      }
      entries.add(new Entry(customer, name));
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
    return byName.getOrDefault(name.joined(), new int[0]);
  }

  /** The customers of this name, all its words in one. */
  int[] named(String joined) {
    return byName.getOrDefault(joined, new int[0]);
  }

  /**
   * What may be the name in what is printed, the likeliest first. A customer may be called like the
   * words of a bank, and then those stay.
   */
  public List<String> sides(String printed) {
    List<String> sides = new ArrayList<>(PayerName.printed(printed));
    if (!isBeginning(PayerName.literal(printed).joined())) {
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
   * The customers whose name begins with this one, which a bank has cut short. That it cut right
   * behind the first of several words is not certain: Springfield may be another than Springfield
   * Dental.
   *
   * @param printed all that is printed
   */
  public int[] cutShort(PayerName name, String printed) {
    int[] found = beginning(name, printed);
    int[] whole =
        found.length == 0 || name.words().size() > 1
            ? new int[0]
            : byFirstWord.getOrDefault(name.joined(), new int[0]);
    return whole.length == 0
        ? found
        : Arrays.stream(found)
            .filter(customer -> Arrays.binarySearch(whole, customer) < 0)
            .toArray();
  }

  /**
   * The customers whose name begins with this one. Nothing stands behind a name that was cut:
   * Coastal Farm Credit is another than Coastal Farm Supply.
   */
  private int[] beginning(PayerName name, String printed) {
    String start = name.joined();
    if (start.length() < CUT_LENGTH || goesOn(start, printed)) {
      return new int[0];
    }
    int[] found = new int[0];
    for (var entry : sorted.tailMap(start).entrySet()) {
      if (!entry.getKey().startsWith(start) || found.length > MAX_CANDIDATES) {
        break;
      }
      found = union(found, entry.getValue());
    }
    return found;
  }

  /** Whether words stand behind a name that are none of the fields that banks print there. */
  private static boolean goesOn(String name, String printed) {
    String whole = String.join("", BankWords.withoutCodes(PayerName.literal(printed).words()));
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
      for (int entry : entriesNear(name)) {
        Entry found = entries.get(entry);
        int likeness = Likeness.of(name, found.name());
        if (likeness >= LEAST_LIKENESS) {
          best.merge(found.customer(), likeness, Math::max);
        }
      }
      for (int customer : beginning(name, printed)) {
        best.merge(customer, FIRST_WORD_LIKENESS, Math::max);
      }
      for (int customer : cutShort(name, printed)) {
        best.merge(customer, CUT_LIKENESS, Math::max);
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

  /** Entries that share a key. Those that too many have tell nothing. */
  private int[] entriesNear(PayerName name) {
    return keys(name).stream()
        .map(key -> byWord.getOrDefault(key, List.of()))
        .filter(found -> found.size() <= MAX_FREQUENCY)
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .distinct()
        .toArray();
  }

  /** The starts of its words; a word in full with the start of the next, which few names share. */
  private static List<String> keys(PayerName name) {
    List<String> words = name.words();
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      keys.add(start(words.get(i)));
      if (i + 1 < words.size()) {
        keys.add(words.get(i) + ' ' + start(words.get(i + 1)));
      }
    }
    return List.copyOf(keys);
  }

  private static String start(String word) {
    return word.substring(0, Math.min(2, word.length()));
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
