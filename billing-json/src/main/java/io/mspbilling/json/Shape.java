package io.mspbilling.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a record in document order; the rows of a page share one. */
final class Shape {
  private final List<String> names;
  private final Map<String, Integer> indexes;

  Shape(List<String> names) {
    this.names = List.copyOf(names);
    this.indexes = new HashMap<>(2 * names.size());
    for (int i = 0; i < names.size(); i++) {
      indexes.put(names.get(i), i);
    }
  }

  List<String> names() {
    return names;
  }

  /** Where a name stands, the last time if it stands more than once; -1 if nowhere. */
  int indexOf(String name) {
    return indexes.getOrDefault(name, -1);
  }

  /**
   * A name that stands twice.
   *
   * @param values if given, only names that stand for a list at least once: the last of two texts
   *     may win, but no list may be lost
   */
  Optional<String> repeated(@Nullable Tree @Nullable [] values) {
    if (indexes.size() == names.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < names.size(); i++) {
      int last = indexOf(names.get(i));
      if (i != last
          && (values == null
              || values[i] instanceof Tree.Items
              || values[last] instanceof Tree.Items)) {
        return Optional.of(names.get(i));
      }
    }
    return Optional.empty();
  }
}
