package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The {@code orderBy} of list calls; rows that tie keep the order of their ids. */
final class RowOrder {
  private static final Comparator<FakeJson> VALUES =
      Comparator.<FakeJson, BigDecimal>comparing(v -> v.asDecimal().orElse(BigDecimal.ZERO))
          .thenComparing(v -> v.asBool().orElse(false))
          .thenComparing(v -> v.asText().orElse(""), String.CASE_INSENSITIVE_ORDER);

  private RowOrder() {}

  static List<FakeObject> sort(List<FakeObject> rows, Optional<String> orderBy, Shape shape) {
    if (orderBy.isEmpty()) {
      return rows;
    }
    Optional<Comparator<FakeObject>> order = Optional.empty();
    for (String part : orderBy.get().split(",")) {
      Comparator<FakeObject> next = part(part.strip(), shape);
      order = Optional.of(order.map(o -> o.thenComparing(next)).orElse(next));
    }
    return rows.stream().sorted(order.orElseThrow()).toList();
  }

  private static Comparator<FakeObject> part(String text, Shape shape) {
    String[] words = text.split("\\s+");
    FieldPath path = FieldPath.of(words[0], shape);
    Comparator<FakeObject> ascending =
        Comparator.comparing(row -> path.value(row).orElse(FakeJson.none()), VALUES);
    if (words.length == 1 || (words.length == 2 && words[1].equalsIgnoreCase("asc"))) {
      return ascending;
    }
    if (words.length == 2 && words[1].equalsIgnoreCase("desc")) {
      return ascending.reversed();
    }
    throw Refused.condition("'" + text + "' is not an order.");
  }
}
