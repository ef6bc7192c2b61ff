package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Shapes;
import io.mspbilling.testkit.engine.record.Strictness;
import io.mspbilling.testkit.http.FakeJson;
import java.util.Optional;

/** What a caller may write into a record. Refusals are the vendor's 400s. */
enum Bodies implements Strictness {
  BODIES;

  static final BodyCheck CHECK = new BodyCheck(BODIES);

  private static final Shapes SHAPES = Shapes.read(Bodies.class, "connectwise.shapes");

  static Shape shape(String name) {
    return SHAPES.of(name);
  }

  /** The vendor does not keep line breaks, and shows a tab as four blanks. */
  @Override
  public Optional<FakeJson> kept(Field field, FakeJson value, String path) {
    return Optional.of(
        value
            .asText()
            .map(text -> text.replace("\r\n", " ").replace('\n', ' ').replace("\t", "    "))
            .map(text -> FakeJson.text(text.replaceAll("[\\r\\u0008\\f]", "")))
            .orElse(value));
  }

  @Override
  public void unknown(Shape shape, String path) {
    throw Refused.invalid(
        shape.name(), path, "InvalidField", "The " + path + " field does not exist.");
  }

  @Override
  public Refused wrongForm(Shape shape, String path, Field field) {
    return refused(shape, path, "InvalidType", "has a value of a wrong type.");
  }

  @Override
  public Refused tooLong(Shape shape, String path, Field field, int length) {
    return refused(
        shape, path, "MaxLengthExceeded", "exceeds its maximum length of " + field.limit() + ".");
  }

  @Override
  public Refused badChoice(Shape shape, String path, String value) {
    return refused(shape, path, "InvalidValue", "has an unknown value.");
  }

  @Override
  public Refused missing(Shape shape, String path) {
    return refused(shape, path, "MissingRequiredField", "is required.");
  }

  private static Refused refused(Shape shape, String path, String code, String problem) {
    return Refused.invalid(shape.name(), path, code, "The " + path + " field " + problem);
  }
}
