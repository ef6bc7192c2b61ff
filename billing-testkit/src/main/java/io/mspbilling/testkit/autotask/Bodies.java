package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Shapes;
import io.mspbilling.testkit.engine.record.Strictness;
import io.mspbilling.testkit.http.FakeJson;
import java.util.Optional;
import java.util.Set;

/**
 * What the vendor makes of the bodies it is sent. Days keep no time: it is cut off without a look
 * at the zone.
 */
final class Bodies implements Strictness {
  private static final Shapes SHAPES = Shapes.read(Bodies.class, "autotask.shapes");
  private static final Set<String> DAYS = Set.of("paidDate", "startDate", "endDate");

  private final Entity entity;

  private Bodies(Entity entity) {
    this.entity = entity;
  }

  static BodyCheck check(Entity entity) {
    return new BodyCheck(new Bodies(entity));
  }

  static Shape shape(String name) {
    return SHAPES.of(name);
  }

  @Override
  public Optional<FakeJson> kept(Field field, FakeJson value, String path) {
    boolean day = DAYS.contains(field.name()) && value.asText().isPresent();
    return Optional.of(
        day ? FakeJson.text(value.asText().orElseThrow().substring(0, 10) + "T00:00:00Z") : value);
  }

  @Override
  public void unknown(Shape shape, String path) {
    throw Refused.noSuchMember(path, entity);
  }

  @Override
  public Refused wrongForm(Shape shape, String path, Field field) {
    return Refused.because("Error converting value for " + path + ".");
  }

  @Override
  public Refused tooLong(Shape shape, String path, Field field, int length) {
    return Refused.because("The value of " + path + " exceeds " + field.limit() + " characters.");
  }

  @Override
  public Refused badChoice(Shape shape, String path, String value) {
    return Refused.because("Invalid value for " + path + ".");
  }

  @Override
  public Refused missing(Shape shape, String path) {
    return Refused.because("Missing Required Field: " + path + ".");
  }
}
