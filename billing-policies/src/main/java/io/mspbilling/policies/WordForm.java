package io.mspbilling.policies;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One of the constants of an enum, in small letters and with hyphens: {@code half-up}. */
record WordForm<E extends Enum<E>>(List<E> constants) implements Form<E> {

  static <E extends Enum<E>> WordForm<E> of(Class<E> type) {
    return new WordForm<>(Arrays.asList(type.getEnumConstants()));
  }

  String word(E constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<E> find(String word) {
    return constants.stream().filter(constant -> word(constant).equals(word)).findFirst();
  }

  String need() {
    return "must be one of " + String.join(", ", words());
  }

  private List<String> words() {
    return constants.stream().map(this::word).toList();
  }

  @Override
  public Optional<E> read(Node json, Problems problems) {
    Optional<E> constant =
        json.form() == FieldForm.TEXT ? json.value().flatMap(this::find) : Optional.empty();
    return constant.or(() -> problems.needs(need(), json));
  }

  @Override
  public Object write(E constant) {
    return word(constant);
  }

  @Override
  public Map<String, Object> schema() {
    return Ordered.record("type", "string", "enum", words());
  }
}
