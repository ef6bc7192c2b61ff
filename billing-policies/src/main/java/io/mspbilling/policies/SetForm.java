package io.mspbilling.policies;

import io.mspbilling.json.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A set of what is written as texts: a list in their order, so that equal sets are equal texts. */
record SetForm<T>(Form<T> elements) implements Form<Set<T>> {

  @Override
  public Optional<Set<T>> read(Node json, Problems problems) {
    Optional<List<T>> values = new ListForm<>(elements).read(json, problems);
    if (values.isPresent() && Set.copyOf(values.get()).size() < values.get().size()) {
      return problems.add(json.path(), "must not name one twice");
    }
    return values.map(LinkedHashSet::new);
  }

  @Override
  public Object write(Set<T> values) {
    return values.stream().map(elements::write).map(Object::toString).sorted().toList();
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.with(new ListForm<>(elements).schema(), "uniqueItems", true);
  }
}
