package io.mspbilling.reconciliation.matching.payer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the customers who say in a text that they pay: whose names stand in full at its start, or
 * behind a word such as “from”, as in {@code wire from HARBOR DENTAL}. Others are named for all
 * kinds of reasons.
 */
public final class NamesInText {

  private static final Set<String> BEFORE =
      Set.of("FROM", "BY", "ORIG", "ORIGINATOR", "REMITTER", "SENDER", "PAYER");
  private static final Set<String> ENDS_IT =
      Set.of(
          ("THANK THANKS THX PAYMENT PAYMENTS PMT PAY FOR MONTHLY MONTH INV INVS INVOICE INVOICES REF"
                  + " NO MEMO ON ACH WIRE DATE JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC JANUARY"
                  + " FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER")
              .split(" "));
  private static final Set<String> FOR = Set.of("FOR", "OF", "OBO");
  private static final int MOST_WORDS = 6;
  private static final int LEAST_OF_ONE_WORD = 8;

  private final PayerDirectory directory;

  public NamesInText(PayerDirectory directory) {
    this.directory = directory;
  }

  /** The customers named, each once, in order; none where a name seems to go on. */
  public int[] customers(String text) {
    List<String> words = PayerName.literal(text).words();
    Set<Integer> found = new TreeSet<>();
    int at = 0;
    while (at < words.size()) {
      int length = isPayersPlace(words, at) ? longest(words, at) : 0;
      if (length == 0) {
        at++;
        continue;
      }
      String name = String.join("", words.subList(at, at + length));
      int next = at + length;
      if (next < words.size() && !ENDS_IT.contains(words.get(next))) {
        return new int[0];
      }
      for (int customer : directory.named(name, text)) {
        found.add(customer);
      }
      at = next;
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The customers for whom is paid: whose names stand in full behind “for” or “behalf of”. */
  public int[] paidFor(String text) {
    List<String> words = PayerName.literal(text).words();
    Set<Integer> found = new TreeSet<>();
    for (int at = 1; at < words.size(); at++) {
      if (FOR.contains(words.get(at - 1))) {
        add(words, at, text, found);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The customers whose names of several words stand anywhere in a text. */
  public int[] anywhere(String text) {
    List<String> words = PayerName.literal(text).words();
    Set<Integer> found = new TreeSet<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at);
      if (length > 1) {
        add(words, at, text, found);
      }
      // A name inside of a longer one is not said.
      at += Math.max(1, length);
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void add(List<String> words, int at, String text, Set<Integer> found) {
    int length = longest(words, at);
    for (int customer : directory.named(String.join("", words.subList(at, at + length)), text)) {
      found.add(customer);
    }
  }

  private static boolean isPayersPlace(List<String> words, int at) {
    boolean byOrder = at > 1 && words.get(at - 1).equals("O") && words.get(at - 2).equals("B");
    return at == 0 || byOrder || BEFORE.contains(words.get(at - 1));
  }

  private int longest(List<String> words, int at) {
    StringBuilder name = new StringBuilder();
    int longest = 0;
    for (int length = 1; length <= MOST_WORDS && at + length <= words.size(); length++) {
      name.append(words.get(at + length - 1));
      boolean telling = length > 1 || name.length() >= LEAST_OF_ONE_WORD;
      longest = telling && directory.named(name.toString()).length > 0 ? length : longest;
    }
    return longest;
  }
}
