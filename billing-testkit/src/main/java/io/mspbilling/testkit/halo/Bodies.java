package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Shapes;
import io.mspbilling.testkit.engine.record.Strictness;
import io.mspbilling.testkit.http.FakeJson;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the vendor makes of the bodies it is sent: a member that it does not know is passed over
 * without a word.
 */
final class Bodies implements Strictness {
  private static final Shapes SHAPES = Shapes.read(Bodies.class, "halo.shapes");

  private final Consumer<String> ignored;

  private Bodies(Consumer<String> ignored) {
    this.ignored = ignored;
  }

  /**
   * @param ignored is told of each member that is passed over, as in {@code invoice.tota}
   */
  static BodyCheck check(Consumer<String> ignored) {
    return new BodyCheck(new Bodies(ignored));
  }

  static Shape shape(String name) {
    return SHAPES.of(name);
  }

  /** The database keeps days as their midnight. */
  @Override
  public Optional<FakeJson> kept(Field field, FakeJson value, String path) {
    boolean day =
        field.kind() == Field.Kind.STAMP
            && value.asText().filter(t -> t.length() == 10).isPresent();
    return Optional.of(day ? FakeJson.text(value.asText().orElseThrow() + "T00:00:00") : value);
  }

  @Override
  public void unknown(Shape shape, String path) {
    ignored.accept(shape + "." + path);
  }

  @Override
  public Refused wrongForm(Shape shape, String path, Field field) {
    return Refused.invalid("Error converting value for '" + path + "'.");
  }

  @Override
  public Refused tooLong(Shape shape, String path, Field field, int length) {
    return Refused.invalid("String or binary data would be truncated: '" + path + "'.");
  }

  @Override
  public Refused badChoice(Shape shape, String path, String value) {
    return Refused.invalid("Error converting value '" + value + "' for '" + path + "'.");
  }

  @Override
  public Refused missing(Shape shape, String path) {
    return Refused.invalid("Cannot insert the value NULL into column '" + path + "'.");
  }
}
