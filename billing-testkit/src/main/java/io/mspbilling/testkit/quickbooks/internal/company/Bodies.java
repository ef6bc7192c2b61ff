package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Shapes;
import io.mspbilling.testkit.engine.record.Strictness;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Optional;

/** What the service makes of the bodies it is sent. */
public enum Bodies implements Strictness {
  BODIES;

  static final BodyCheck CHECK = new BodyCheck(BODIES);

  private static final Shapes SHAPES = Shapes.read(Bodies.class, "quickbooks.shapes");
  private static final int MAX_REFERENCE = 100;

  /** Answers the properties that a kind of record takes and shows. */
  public static Shape shape(Kind kind) {
    return SHAPES.of(kind.wireName());
  }

  /** Numbers may come as texts. */
  @Override
  public FakeJson taken(Field field, FakeJson value) {
    boolean number = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.INT;
    return value
        .asText()
        .filter(text -> number && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?"))
        .<FakeJson>map(FakeJson::number)
        .orElse(value);
  }

  /** A null property counts as an absent one. */
  @Override
  public Optional<FakeJson> kept(Field field, FakeJson value, String path) {
    if (value.isNull()) {
      return Optional.empty();
    }
    if (field.kind() == Field.Kind.REF) {
      return Optional.of(reference(value.asObject().orElseThrow(), path));
    }
    Optional<BigDecimal> tens = value.asDecimal().filter(number -> number.scale() < 0);
    return tens.map(number -> FakeJson.number(number.setScale(0))).or(() -> Optional.of(value));
  }

  /**
   * Keeps value and type. The service ignores whatever else stands in a reference, also when that
   * is the nested shape of another kind of line.
   */
  private static FakeObject reference(FakeObject sent, String path) {
    FakeObject kept = FakeJson.object();
    for (String name : new String[] {"value", "type"}) {
      Optional<FakeJson> member = sent.get(name).filter(value -> !value.isNull());
      if (member.isPresent()) {
        String at = path + "." + name;
        String text = member.get().asText().orElseThrow(() -> BooksFault.unknownProperty(at));
        if (text.length() > MAX_REFERENCE) {
          throw BooksFault.tooLong(at, MAX_REFERENCE, text.length());
        }
        kept = kept.with(name, text);
      }
    }
    return kept;
  }

  @Override
  public void unknown(Shape shape, String path) {
    throw BooksFault.unknownProperty(path);
  }

  @Override
  public BooksFault wrongForm(Shape shape, String path, Field field) {
    return field.kind() == Field.Kind.INT || field.kind() == Field.Kind.NUMBER
        ? BooksFault.badNumber(path)
        : BooksFault.unknownProperty(path);
  }

  @Override
  public BooksFault tooLong(Shape shape, String path, Field field, int length) {
    return BooksFault.tooLong(path, field.limit(), length);
  }

  @Override
  public BooksFault badChoice(Shape shape, String path, String value) {
    return BooksFault.badChoice(path, value);
  }

  @Override
  public BooksFault missing(Shape shape, String path) {
    return BooksFault.missing(path);
  }
}
