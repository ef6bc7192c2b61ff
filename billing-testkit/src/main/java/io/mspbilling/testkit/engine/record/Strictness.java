package io.mspbilling.testkit.engine.record;

import io.mspbilling.testkit.http.FakeJson;
import java.util.Optional;

/** What one vendor makes of the members of a body, and the words it refuses them with. */
public interface Strictness {
  /** The value as it is looked at; some vendors read numbers out of texts. */
  default FakeJson taken(Field field, FakeJson value) {
    return value;
  }

  /** The value as it is stored; empty if it is passed over. Told of what was found to fit. */
  Optional<FakeJson> kept(Field field, FakeJson value, String path);

  /** Refuses a member that the vendor does not know, by throwing, or passes it over. */
  void unknown(Shape shape, String path);

  /** The refusal of a value of another form. */
  RuntimeException wrongForm(Shape shape, String path, Field field);

  /** The refusal of a text that is too long. */
  RuntimeException tooLong(Shape shape, String path, Field field, int length);

  /** The refusal of a value that is none of those there are. */
  RuntimeException badChoice(Shape shape, String path, String value);

  /** The refusal of a new record without a member that it needs. */
  RuntimeException missing(Shape shape, String path);
}
