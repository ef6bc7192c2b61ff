package io.mspbilling.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two documents side by side. Records are compared by field; lists of things with names by name,
 * and by their order if they are the same; everything else as a whole.
 */
final class Comparison {

  private static final String NAME = "name";

  private final List<PolicyChange> changes = new ArrayList<>();

  static List<PolicyChange> of(Map<?, ?> before, Map<?, ?> after) {
    Comparison comparison = new Comparison();
    comparison.fields("", before, after, name -> "." + name);
    return comparison.changes;
  }

  private void compare(String path, @Nullable Object before, @Nullable Object after) {
    if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
      fields(path, old, now, name -> "." + name);
    } else if (before instanceof List<?> old
        && after instanceof List<?> now
        && areNamed(old)
        && areNamed(now)) {
      fields(path, byName(old), byName(now), name -> "[" + name + "]");
      order(path, names(old), names(now));
    } else if (before == null || !before.equals(after)) {
      changes.add(new PolicyChange(path, words(before), words(after)));
    }
  }

  private void fields(
      String path, Map<?, ?> before, Map<?, ?> after, Function<Object, String> step) {
    Set<Object> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (Object name : names) {
      String field = path.isEmpty() ? name.toString() : path + step.apply(name);
      if (!before.containsKey(name) || !after.containsKey(name)) {
        changes.add(new PolicyChange(field, words(before.get(name)), words(after.get(name))));
      } else {
        compare(field, before.get(name), after.get(name));
      }
    }
  }

  private void order(String path, List<String> before, List<String> after) {
    List<String> stayed = before.stream().filter(after::contains).toList();
    if (!stayed.equals(after.stream().filter(before::contains).toList())) {
      changes.add(
          new PolicyChange(
              path + " in order",
              Optional.of(String.join(", ", before)),
              Optional.of(String.join(", ", after))));
    }
  }

  private static boolean areNamed(List<?> list) {
    return !list.isEmpty()
        && list.stream().allMatch(one -> one instanceof Map<?, ?> map && map.containsKey(NAME))
        && Set.copyOf(names(list)).size() == list.size();
  }

  private static List<String> names(List<?> list) {
    return list.stream().map(one -> String.valueOf(((Map<?, ?>) one).get(NAME))).toList();
  }

  private static Map<String, Object> byName(List<?> list) {
    Map<String, Object> named = new LinkedHashMap<>();
    list.forEach(one -> named.put(String.valueOf(((Map<?, ?>) one).get(NAME)), one));
    return named;
  }

  private static Optional<String> words(@Nullable Object value) {
    return Optional.ofNullable(value).map(Comparison::shown);
  }

  private static String shown(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : list.stream().map(Comparison::shown).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(field -> field.getKey() + " " + shown(field.getValue()))
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return value instanceof Boolean flag ? (flag ? "yes" : "no") : value.toString();
  }
}
