package io.mspbilling.testkit.quickbooks.internal.company;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks a body against its shape. What the service ignores (read-only properties, names of
 * references, nulls) is dropped on the way.
 */
final class BodyReader {
  /** Beyond this many digits before the point an amount is refused. */
  private static final int MAX_INTEGER_DIGITS = 15;

  private BodyReader() {}

  /**
   * Answers the writable part of a body.
   *
   * @throws BooksFault 2010 for an unknown property or a wrong form, 2050, 2080 or 2170 for a value
   *     that does not fit
   */
  static Tree read(Map<?, ?> raw, Shape shape, String path) {
    Map<String, Object> read = new LinkedHashMap<>();
    raw.forEach(
        (key, value) -> {
          String name = path + key;
          Field field = shape.fields().get(String.valueOf(key));
          if (field == null) {
            throw BooksFault.unknownProperty(name);
          }
          if (value != null && field.form() != Field.Form.READ_ONLY) {
            read.put(String.valueOf(key), value(value, field, name));
          }
        });
    return new Tree(read);
  }

  private static Object value(Object raw, Field field, String path) {
    return switch (field.form()) {
      case TEXT -> text(raw, field.limit(), path);
      case DECIMAL -> decimal(raw, field.limit(), path);
      case INTEGER -> decimal(raw, 0, path);
      case FLAG -> flag(raw, path);
      case DATE -> date(raw, path);
      case CHOICE -> choice(raw, field, path);
      case REFERENCE -> reference(raw, path);
      case OBJECT -> object(raw, field, path);
      case LIST -> list(raw, field, path);
      case READ_ONLY -> throw new IllegalStateException("read-only values are dropped");
    };
  }

  private static String text(Object raw, int limit, String path) {
    if (!(raw instanceof String text)) {
      throw BooksFault.unknownProperty(path);
    }
    if (text.length() > limit) {
      throw BooksFault.tooLong(path, limit, text.length());
    }
    return text;
  }

  private static BigDecimal decimal(Object raw, int digits, String path) {
    if (!(raw instanceof BigDecimal number)
        || (long) number.precision() - number.scale() > MAX_INTEGER_DIGITS
        || number.scale() > MAX_INTEGER_DIGITS
        || number.stripTrailingZeros().scale() > digits) {
      throw BooksFault.badNumber(path);
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static Boolean flag(Object raw, String path) {
    if (!(raw instanceof Boolean flag)) {
      throw BooksFault.unknownProperty(path);
    }
    return flag;
  }

  private static String date(Object raw, String path) {
    try {
      return LocalDate.parse(text(raw, 10, path)).toString();
    } catch (DateTimeException e) {
      throw BooksFault.unknownProperty(path);
    }
  }

  private static String choice(Object raw, Field field, String path) {
    String text = text(raw, Integer.MAX_VALUE, path);
    if (!field.choices().contains(text)) {
      throw BooksFault.badChoice(path, text);
    }
    return text;
  }

  /**
   * Keeps value and type. The service ignores whatever else stands in a reference, also when that
   * is the nested shape of another kind of line.
   */
  private static Map<String, Object> reference(Object raw, String path) {
    if (!(raw instanceof Map<?, ?> map)) {
      throw BooksFault.unknownProperty(path);
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    for (String name : List.of("value", "type")) {
      if (map.get(name) != null) {
        kept.put(name, text(map.get(name), 100, path + "." + name));
      }
    }
    return kept;
  }

  private static Map<String, Object> object(Object raw, Field field, String path) {
    if (!(raw instanceof Map<?, ?> map)) {
      throw BooksFault.unknownProperty(path);
    }
    return read(map, Objects.requireNonNull(field.shape()), path + ".").fields();
  }

  private static List<Object> list(Object raw, Field field, String path) {
    if (!(raw instanceof List<?> list)) {
      throw BooksFault.unknownProperty(path);
    }
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      if (item == null) {
        throw BooksFault.unknownProperty(path);
      }
      items.add(object(item, field, path));
    }
    return items;
  }
}
