package io.mspbilling.agreements;

import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which line of an agreement: by the vendor's id of it or, where none is told, by what it says.
 *
 * @param name the id after a {@code #}, or the kind and the description
 * @param number which one of those with this name, from 0; nearly always 0
 */
public record LineKey(String name, int number) implements Comparable<LineKey> {
  private static final Comparator<LineKey> ORDER =
      Comparator.comparing(LineKey::name).thenComparing(LineKey::number);

  /**
   * Lines that are called alike are told apart by what they come to, in whatever order they are.
   */
  private static final Comparator<InvoiceLine> ALIKE =
      Comparator.comparing(InvoiceLine::kind)
          .thenComparing(InvoiceLine::description)
          .thenComparing(line -> line.quantity().orElse(BigDecimal.ZERO))
          .thenComparing(line -> line.quantity().isPresent())
          .thenComparing(line -> line.unitPrice().orElse(BigDecimal.ZERO))
          .thenComparing(line -> line.unitPrice().isPresent())
          .thenComparing(line -> line.amount().currency().getCurrencyCode())
          .thenComparing(line -> line.amount().minorUnits());

  public LineKey {
    Objects.requireNonNull(name, "name");
  }

  /** The lines of an agreement by their keys, whatever their order. */
  static SortedMap<LineKey, InvoiceLine> byKey(List<InvoiceLine> lines) {
    SortedMap<LineKey, InvoiceLine> byKey = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    lines.stream()
        .sorted(ALIKE)
        .forEach(
            line -> {
              String name = called(line);
              byKey.put(new LineKey(name, seen.merge(name, 1, Integer::sum) - 1), line);
            });
    return byKey;
  }

  private static String called(InvoiceLine line) {
    return line.sourceId().map(id -> "#" + id).orElse(line.kind() + " " + line.description());
  }

  @Override
  public int compareTo(LineKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return number == 0 ? name : name + " (" + (number + 1) + ")";
  }
}
