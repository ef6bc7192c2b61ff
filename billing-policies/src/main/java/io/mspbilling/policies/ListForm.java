package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list whose order counts. */
record ListForm<T>(Form<T> elements) implements Form<List<T>> {

  @Override
  public Optional<List<T>> read(Node json, Problems problems) {
    if (json.form() != FieldForm.LIST) {
      return problems.needs("must be a list", json);
    }
    List<T> values = new ArrayList<>();
    boolean isWhole = true;
    for (Node element : json.elements()) {
      Optional<T> value = elements.read(element, problems);
      value.ifPresent(values::add);
      isWhole &= value.isPresent();
    }
    return isWhole ? Optional.of(values) : Optional.empty();
  }

  @Override
  public Object write(List<T> values) {
    return values.stream().map(elements::write).toList();
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.record("type", "array", "items", elements.schema());
  }
}
