package io.mspbilling.reporting.ageing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranges of days without gap or overlap, the last without end.
 *
 * @param lastDays the last day of each range but the last; rising, 0 or more
 */
public record Buckets(List<Integer> lastDays) {

  /** Current, 1-30, 31-60, 61-90, over 90: the usual ones by due date. */
  public static final Buckets BY_DUE_DATE = of(0, 30, 60, 90);

  /** 0-30, 31-60, 61-90, over 90: the usual ones by the date of the invoice. */
  public static final Buckets BY_INVOICE_DATE = of(30, 60, 90);

  /**
   * @throws IllegalArgumentException if there is no edge, or they do not rise from 0 or more
   */
  public Buckets {
    lastDays = List.copyOf(lastDays);
    if (lastDays.isEmpty()) {
      throw new IllegalArgumentException("buckets need an edge");
    }
    int before = -1;
    for (int last : lastDays) {
      if (last <= before) {
        throw new IllegalArgumentException("edges must rise from 0 or more: " + lastDays);
      }
      before = last;
    }
  }

  /** Buckets that end on these days; one more is open to the end. */
  public static Buckets of(Integer... lastDays) {
    return new Buckets(List.of(lastDays));
  }

  /** How many there are. */
  public int size() {
    return lastDays.size() + 1;
  }

  /** In which one a number of days falls, counted from 0; what is below zero is in the first. */
  public int indexOf(long days) {
    int bucket = 0;
    while (bucket < lastDays.size() && days > lastDays.get(bucket)) {
      bucket++;
    }
    return bucket;
  }

  /** What to call one in a report, as in {@code 31-60}. */
  public String label(int bucket) {
    if (bucket == lastDays.size()) {
      return "over " + lastDays.get(bucket - 1);
    }
    int last = lastDays.get(bucket);
    if (last == 0) {
      return "current";
    }
    return (bucket == 0 ? 0 : lastDays.get(bucket - 1) + 1) + "-" + last;
  }

  /** What to call them, in order. */
  public List<String> labels() {
    return IntStream.range(0, size()).mapToObj(this::label).toList();
  }
}
