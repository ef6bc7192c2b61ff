package io.mspbilling.reconciliation.matching.payer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the customers whose names stand in full in a text, as in {@code wire from HARBOR DENTAL}.
 */
public final class NamesInText {

  private static final int MOST_WORDS = 6;
  private static final int LEAST_OF_ONE_WORD = 8;

  private final PayerDirectory directory;

  public NamesInText(PayerDirectory directory) {
    this.directory = directory;
  }

  /**
   * The customers named, each once, in order; none where one name may be the start of another's.
   */
  public int[] customers(String text) {
    List<String> words = PayerName.literal(text).words();
    Set<Integer> found = new TreeSet<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at);
      if (length == 0) {
        at++;
        continue;
      }
      String name = String.join("", words.subList(at, at + length));
      int next = at + length;
      if (next < words.size() && directory.isStart(name + words.get(next))) {
        return new int[0];
      }
      for (int customer : directory.named(name)) {
        found.add(customer);
      }
      at = next;
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
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
