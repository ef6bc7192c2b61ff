package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns JSON into maps, lists, strings, decimals and booleans, and back. */
final class Plain {
  private Plain() {}

  /** Answers the members of an object; a JSON null becomes a null value. */
  static Map<String, Object> of(FakeObject object) {
    Map<String, Object> plain = new LinkedHashMap<>();
    object.members().forEach((name, value) -> put(plain, name, value));
    return Collections.unmodifiableMap(plain);
  }

  /** Null values are left out: the service treats a null property as an absent one. */
  private static void put(Map<String, Object> plain, String name, FakeJson value) {
    Object converted = value(value);
    if (converted != null) {
      plain.put(name, converted);
    }
  }

  private static @Nullable Object value(FakeJson json) {
    if (json instanceof FakeObject object) {
      return of(object);
    }
    if (json instanceof FakeArray array) {
      List<@Nullable Object> items = new ArrayList<>();
      array.elements().forEach(element -> items.add(value(element)));
      return items;
    }
    if (json instanceof FakeJson.Text text) {
      return text.value();
    }
    if (json instanceof FakeJson.Decimal number) {
      return number.value();
    }
    return json instanceof FakeJson.Bool bool ? bool.value() : null;
  }

  /** Answers the JSON of a plain map. */
  static FakeObject json(Map<?, ?> plain) {
    FakeObject object = FakeJson.object();
    for (Map.Entry<?, ?> entry : plain.entrySet()) {
      object = object.with((String) entry.getKey(), json(entry.getValue()));
    }
    return object;
  }

  private static FakeJson json(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return json(map);
    }
    if (plain instanceof List<?> list) {
      return FakeJson.array(list.stream().map(Plain::json).toList());
    }
    if (plain instanceof BigDecimal number) {
      return FakeJson.number(number);
    }
    if (plain instanceof Boolean flag) {
      return FakeJson.bool(flag);
    }
    return plain == null ? FakeJson.none() : FakeJson.text(plain.toString());
  }
}
