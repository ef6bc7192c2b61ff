package io.mspbilling.testkit.syncro;

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
  private static final Shapes SHAPES = Shapes.read(Bodies.class, "syncro.shapes");

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

  @Override
  public Optional<FakeJson> kept(Field field, FakeJson value, String path) {
    return Optional.of(value);
  }

  @Override
  public void unknown(Shape shape, String path) {
    ignored.accept(shape + "." + path);
  }

  @Override
  public Refused wrongForm(Shape shape, String path, Field field) {
    return Refused.field(path, "is invalid");
  }

  @Override
  public Refused tooLong(Shape shape, String path, Field field, int length) {
    return Refused.field(path, "is too long");
  }

  @Override
  public Refused badChoice(Shape shape, String path, String value) {
    return Refused.field(path, "is not included in the list");
  }

  @Override
  public Refused missing(Shape shape, String path) {
    return Refused.field(path, "can't be blank");
  }
}
