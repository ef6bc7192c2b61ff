package io.mspbilling.testkit.http;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A JSON object: named members in a fixed order. Immutable; every change returns a copy. */
public final class FakeObject implements FakeJson {
  static final FakeObject EMPTY = new FakeObject(Map.of());

  private final Map<String, FakeJson> members;

  private FakeObject(Map<String, FakeJson> members) {
    this.members = members;
  }

  /** Returns an object of the given members, in the order of the map. */
  public static FakeObject of(Map<String, ? extends FakeJson> members) {
    return new FakeObject(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
  }

  /**
   * Reads a text that is one JSON object.
   *
   * @throws FakeJsonException if it is anything else
   */
  public static FakeObject parse(String json) {
    return FakeJson.parse(json)
        .asObject()
        .orElseThrow(() -> new FakeJsonException("needs a JSON object: " + json, null));
  }

  /** Returns the members in their order; the map cannot be changed. */
  public Map<String, FakeJson> members() {
    return members;
  }

  /** Returns a member, which may be the JSON {@code null}. */
  public Optional<FakeJson> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** Returns whether a member of that name is there, {@code null} or not. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Returns a member's text, if it is there and a string. */
  public Optional<String> text(String name) {
    return get(name).flatMap(FakeJson::asText);
  }

  /** Returns a member's decimal, if it is there and a number. */
  public Optional<BigDecimal> decimal(String name) {
    return get(name).flatMap(FakeJson::asDecimal);
  }

  /** Returns a member's whole number, if it is there and one. */
  public Optional<Long> integer(String name) {
    return get(name).flatMap(FakeJson::asLong);
  }

  /** Returns a member's truth value, if it is there and one. */
  public Optional<Boolean> bool(String name) {
    return get(name).flatMap(FakeJson::asBool);
  }

  /** Returns a member that is itself an object. */
  public Optional<FakeObject> object(String name) {
    return get(name).flatMap(FakeJson::asObject);
  }

  /** Returns a member that is an array. */
  public Optional<FakeArray> array(String name) {
    return get(name).flatMap(FakeJson::asArray);
  }

  /** Returns a member's decimal; zero if it is not there or no number. */
  public BigDecimal amount(String name) {
    return decimal(name).orElse(BigDecimal.ZERO);
  }

  /** Returns whether a member is there and true. */
  public boolean flag(String name) {
    return bool(name).orElse(false);
  }

  /** Returns a member that is itself an object; one without members if it is not there. */
  public FakeObject inner(String name) {
    return object(name).orElse(EMPTY);
  }

  /** Returns the objects in a member that is an array; none if it is not there. */
  public List<FakeObject> objects(String name) {
    return array(name).stream().flatMap(FakeArray::objects).toList();
  }

  /** Returns the text that a path of names leads to, as in {@code CustomerRef/value}. */
  public Optional<String> textAt(String path) {
    return at(path).flatMap(FakeJson::asText);
  }

  /** Returns a copy in which the member has the value; a new member goes to the end. */
  public FakeObject with(String name, FakeJson value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Map<String, FakeJson> copy = new LinkedHashMap<>(members);
    copy.put(name, value);
    return new FakeObject(Collections.unmodifiableMap(copy));
  }

  /** Returns a copy in which the member is a string. */
  public FakeObject with(String name, String value) {
    return with(name, FakeJson.text(value));
  }

  /** Returns a copy in which the member is a whole number. */
  public FakeObject with(String name, long value) {
    return with(name, FakeJson.number(value));
  }

  /** Returns a copy in which the member is a number with the digits given. */
  public FakeObject with(String name, BigDecimal value) {
    return with(name, FakeJson.number(value));
  }

  /** Returns a copy in which the member is a truth value. */
  public FakeObject with(String name, boolean value) {
    return with(name, FakeJson.bool(value));
  }

  /** Returns a copy in which the member is an array of the given elements. */
  public FakeObject with(String name, List<? extends FakeJson> elements) {
    return with(name, FakeJson.array(elements));
  }

  /** Returns a copy with the members of these names alone, in their order. */
  public FakeObject only(Collection<String> names) {
    Map<String, FakeJson> kept = new LinkedHashMap<>();
    names.forEach(name -> get(name).ifPresent(value -> kept.put(name, value)));
    return of(kept);
  }

  /** Returns a copy without the member. */
  public FakeObject without(String name) {
    if (!has(name)) {
      return this;
    }
    Map<String, FakeJson> copy = new LinkedHashMap<>(members);
    copy.remove(name);
    return new FakeObject(Collections.unmodifiableMap(copy));
  }

  /** Returns a copy with all members of the other object; where both have one, the other's wins. */
  public FakeObject merge(FakeObject other) {
    Map<String, FakeJson> copy = new LinkedHashMap<>(members);
    copy.putAll(other.members);
    return new FakeObject(Collections.unmodifiableMap(copy));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeObject object && members.equals(object.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** Returns the JSON text. */
  @Override
  public String toString() {
    return print();
  }
}
