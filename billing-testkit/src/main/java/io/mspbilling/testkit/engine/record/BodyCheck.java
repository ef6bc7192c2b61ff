package io.mspbilling.testkit.engine.record;

import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.record.Field.Kind;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.NotInThisFake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds bodies against their shapes, as strictly as the vendor does. */
public final class BodyCheck {
  /** Beyond this many digits before or after the point an amount with a limit is refused. */
  private static final int MAX_DIGITS = 15;

  private final Strictness strictness;

  public BodyCheck(Strictness strictness) {
    this.strictness = strictness;
  }

  /**
   * Checks that every member is known and of the right form, and returns what is stored of them:
   * read-only members are dropped.
   */
  public FakeObject written(FakeObject body, Shape shape) {
    return read(body, shape, shape, "");
  }

  /** Checks that every member that a new record needs is there. */
  public void required(FakeObject body, Shape shape) {
    for (Field field : shape.fields().values()) {
      if (field.required() && body.get(field.name()).filter(v -> !v.isNull()).isEmpty()) {
        throw strictness.missing(shape, field.name());
      }
    }
  }

  private FakeObject read(FakeObject body, Shape shape, Shape root, String above) {
    FakeObject kept = FakeJson.object();
    for (Map.Entry<String, FakeJson> member : body.members().entrySet()) {
      String path = above + member.getKey();
      Field field = shape.fields().get(member.getKey());
      if (field == null) {
        strictness.unknown(root, path);
        continue;
      }
      FakeJson value = strictness.taken(field, member.getValue());
      if (!value.isNull()) {
        check(value, field, root, path);
      }
      Optional<FakeJson> stored =
          field.readOnly() ? Optional.empty() : stored(value, field, root, path);
      if (stored.isPresent()) {
        kept = kept.with(field.name(), stored.get());
      }
    }
    return kept;
  }

  private Optional<FakeJson> stored(FakeJson value, Field field, Shape root, String path) {
    @Nullable Shape inner = field.inner();
    if (inner == null || value.isNull()) {
      return strictness.kept(field, value, path);
    }
    if (field.kind() == Kind.OBJECT) {
      return Optional.of(read(value.asObject().orElseThrow(), inner, root, path + "."));
    }
    List<FakeJson> items = new ArrayList<>();
    for (FakeJson item : value.asArray().orElseThrow().elements()) {
      FakeObject object =
          item.asObject().orElseThrow(() -> strictness.wrongForm(root, path, field));
      items.add(read(object, inner, root, path + "."));
    }
    return Optional.of(FakeJson.array(items));
  }

  private void check(FakeJson value, Field field, Shape root, String path) {
    if (!fits(value, field)) {
      throw strictness.wrongForm(root, path, field);
    }
    String text = value.asText().orElse("");
    if (field.kind() == Kind.TEXT && text.length() > field.limit()) {
      throw strictness.tooLong(root, path, field, text.length());
    }
    if (field.kind() == Kind.ENUM && !field.options().contains(text)) {
      throw strictness.badChoice(root, path, text);
    }
  }

  private static boolean fits(FakeJson value, Field field) {
    return switch (field.kind()) {
      case INT -> value.asLong().filter(n -> n == n.intValue()).isPresent();
      case NUMBER ->
          value.asDecimal().filter(number -> isWithin(number, field.limit())).isPresent();
      case FLAG -> value.asBool().isPresent();
      case DATE -> value.asText().flatMap(ColumnType.DATE::read).isPresent();
      case MOMENT -> value.asText().flatMap(ColumnType.MOMENT::read).isPresent();
      case STAMP -> value.asText().flatMap(ColumnType.STAMP::read).isPresent();
      case TEXT, ENUM -> value.asText().isPresent();
      case REF, OBJECT, MAP -> value.asObject().isPresent();
      case LIST -> value.asArray().isPresent();
      case ANY -> true;
      case LACKING -> throw new NotInThisFake("member " + field.name());
    };
  }

  private static boolean isWithin(BigDecimal number, int decimals) {
    return decimals == Integer.MAX_VALUE
        || ((long) number.precision() - number.scale() <= MAX_DIGITS
            && number.scale() <= MAX_DIGITS
            && number.stripTrailingZeros().scale() <= decimals);
  }
}
