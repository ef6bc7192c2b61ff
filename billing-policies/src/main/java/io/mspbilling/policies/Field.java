package io.mspbilling.policies;

import io.mspbilling.json.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a record.
 *
 * @param meaning what it says, for people
 * @param form how its value stands there; of an optional one, how it does if it is there
 * @param presence what it means to leave it out
 */
record Field<R, T, V>(
    String name,
    String meaning,
    Form<V> form,
    Function<R, T> getter,
    Function<Optional<V>, T> whole,
    Function<T, Optional<V>> part,
    Presence presence) {

  /** What it means that a field is left out. */
  enum Presence {
    /** It is as the defaults of the record say, if it has any. */
    DEFAULTED,
    /** It is a mistake, whatever the defaults are. */
    REQUIRED,
    /** It says that there is nothing. */
    OPTIONAL
  }

  static <R, T> Field<R, T, T> of(
      String name, Form<T> form, Function<R, T> getter, String meaning) {
    return new Field<>(
        name, meaning, form, getter, Optional::orElseThrow, Optional::of, Presence.DEFAULTED);
  }

  /** A field that stands there only if it says something. */
  static <R, T> Field<R, Optional<T>, T> optional(
      String name, Form<T> form, Function<R, Optional<T>> getter, String meaning) {
    return new Field<>(
        name, meaning, form, getter, Function.identity(), Function.identity(), Presence.OPTIONAL);
  }

  /** The same, which must stand there. */
  Field<R, T, V> required() {
    return new Field<>(name, meaning, form, getter, whole, part, Presence.REQUIRED);
  }

  boolean mustBeThere(Optional<R> defaults) {
    return presence == Presence.REQUIRED || (presence == Presence.DEFAULTED && defaults.isEmpty());
  }

  /** Its value; empty if it cannot be read, which then is among the problems. */
  Optional<T> read(Node record, Optional<R> defaults, Problems problems) {
    if (record.names().contains(name)) {
      return form.read(record.at(name), problems).map(Optional::of).map(whole);
    }
    if (presence == Presence.OPTIONAL) {
      return Optional.of(whole.apply(Optional.empty()));
    }
    return mustBeThere(defaults)
        ? problems.add(record.path() + "." + name, "is missing: " + meaning)
        : defaults.map(getter);
  }

  void write(R record, Map<String, Object> into) {
    part.apply(getter.apply(record)).ifPresent(value -> into.put(name, form.write(value)));
  }
}
