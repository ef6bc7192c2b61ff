package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.Doubles;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a record looks on the wire, where amounts are binary floats. */
final class Wire {
  private static final BigDecimal NOISE = new BigDecimal("0.0000001");
  private static final BigDecimal NEXT_TO_NOTHING = new BigDecimal("0.0000000000000568");

  private final FakeHaloSettings settings;

  Wire(FakeHaloSettings settings) {
    this.settings = settings;
  }

  FakeObject show(FakeObject row, Shape shape) {
    Map<String, FakeJson> shown = new LinkedHashMap<>();
    row.members()
        .forEach(
            (name, value) ->
                shown.put(name, shape.field(name).map(field -> show(value, field)).orElse(value)));
    return FakeObject.of(shown);
  }

  private FakeJson show(FakeJson value, Field field) {
    @Nullable Shape inner = field.inner();
    if (inner != null && value.asArray().isPresent()) {
      return FakeJson.array(
          value.asArray().get().objects().map(object -> show(object, inner)).toList());
    }
    if (field.kind() != Field.Kind.NUMBER) {
      return value;
    }
    boolean id = field.name().endsWith("_id");
    return value.asDecimal().<FakeJson>map(number -> number(number, id)).orElse(value);
  }

  private FakeJson number(BigDecimal number, boolean exact) {
    BigDecimal shown = number;
    if (settings.has(HaloQuirk.FLOAT_NOISE) && !exact) {
      shown = number.signum() == 0 ? NEXT_TO_NOTHING : number.subtract(NOISE);
    }
    return Doubles.print(shown);
  }
}
