package io.mspbilling.testkit.quickbooks.internal.company;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON object that does not change. Its values are strings, {@link BigDecimal}s, booleans, maps
 * and lists; a field of another form than asked for reads as absent, because {@link Shape} has
 * refused such bodies before.
 */
public record Tree(Map<String, Object> fields) {

  /** An object without fields. */
  public static final Tree EMPTY = new Tree(Map.of());

  /** Keeps a shallow copy, in order. */
  public Tree {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Whether the field is there. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Answers a field that holds text. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name) instanceof String text ? text : null);
  }

  /** Answers a field that holds a number. */
  public Optional<BigDecimal> number(String name) {
    return Optional.ofNullable(fields.get(name) instanceof BigDecimal number ? number : null);
  }

  /** Answers a field that holds a number, absence being zero. */
  public BigDecimal amount(String name) {
    return number(name).orElse(BigDecimal.ZERO);
  }

  /** Whether the field is there and true. */
  public boolean flag(String name) {
    return Objects.equals(fields.get(name), true);
  }

  /** Answers a field that holds an object; an absent one has no fields. */
  public Tree tree(String name) {
    return fields.get(name) instanceof Map<?, ?> map ? of(map) : EMPTY;
  }

  /** Answers the objects in a field that holds a list. */
  public List<Tree> list(String name) {
    Stream<?> items = fields.get(name) instanceof List<?> list ? list.stream() : Stream.of();
    return items.filter(Map.class::isInstance).map(item -> of((Map<?, ?>) item)).toList();
  }

  /** Answers the id that a reference field points at. */
  public Optional<String> ref(String name) {
    return tree(name).text("value");
  }

  /** The same object with one field set. */
  public Tree with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Tree(changed);
  }

  /** The same object with one field set to a reference. */
  public Tree withRef(String name, String id) {
    return with(name, Map.of("value", id));
  }

  /** The same object with one field holding these objects. */
  public Tree withList(String name, List<Tree> items) {
    return with(name, items.stream().map(Tree::fields).toList());
  }

  /** The same object with all fields of the other one set. */
  public Tree withAll(Map<String, Object> others) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.putAll(others);
    return new Tree(changed);
  }

  /** The same object without a field. */
  public Tree without(String name) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.remove(name);
    return new Tree(changed);
  }

  private static Tree of(Map<?, ?> map) {
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put((String) name, value));
    return new Tree(fields);
  }
}
