package io.mspbilling.json;

import io.mspbilling.money.BoundedDecimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Compact JSON as it is written. Not safe for use by several threads. */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder();

  byte[] utf8() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a record, a list of records, or a single value. */
  JsonText value(Object value) {
    if (value instanceof Map<?, ?> record) {
      record(record);
    } else if (value instanceof List<?> records) {
      list(records);
    } else if (value instanceof Draft draft) {
      record(draft.fields());
    } else if (value instanceof BigDecimal number) {
      // Some vendors do not take exponents.
      text.append(BoundedDecimal.require(number).toPlainString());
    } else if (value instanceof String string) {
      string(string);
    } else {
      text.append(value);
    }
    return this;
  }

  private void record(Map<?, ?> fields) {
    String separator = "{";
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      text.append(separator);
      string((String) field.getKey());
      text.append(':');
      value(field.getValue());
      separator = ",";
    }
    text.append(fields.isEmpty() ? "{}" : "}");
  }

  private void list(List<?> records) {
    text.append('[');
    for (int i = 0; i < records.size(); i++) {
      text.append(i == 0 ? "" : ",");
      value(records.get(i));
    }
    text.append(']');
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      character(string.charAt(i));
    }
    text.append('"');
  }

  /** Line separators are escaped as well, because JavaScript takes them for the end of a line. */
  private void character(char c) {
    switch (c) {
      case '"', '\\' -> text.append('\\').append(c);
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (c < ' ' || c == '\u2028' || c == '\u2029') {
          text.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt((c >> shift) & 0xf));
          }
        } else {
          text.append(c);
        }
      }
    }
  }
}
