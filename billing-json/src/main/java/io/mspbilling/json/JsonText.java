package io.mspbilling.json;

import io.mspbilling.money.BoundedDecimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** JSON as it is written, compact or indented. Not safe for use by several threads. */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder();
  private final String indent;
  private int depth;

  JsonText() {
    this("");
  }

  /**
   * @param indent what each line has before it for each level; empty for all on one line
   */
  JsonText(String indent) {
    this.indent = indent;
  }

  byte[] utf8() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
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
    text.append('{');
    depth++;
    String separator = "";
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      text.append(separator);
      line();
      string((String) field.getKey());
      text.append(indent.isEmpty() ? ":" : ": ");
      value(field.getValue());
      separator = ",";
    }
    end(fields.isEmpty(), '}');
  }

  private void list(List<?> records) {
    text.append('[');
    depth++;
    for (int i = 0; i < records.size(); i++) {
      text.append(i == 0 ? "" : ",");
      line();
      value(records.get(i));
    }
    end(records.isEmpty(), ']');
  }

  private void end(boolean isEmpty, char bracket) {
    depth--;
    if (!isEmpty) {
      line();
    }
    text.append(bracket);
  }

  private void line() {
    if (!indent.isEmpty()) {
      text.append('\n').append(indent.repeat(depth));
    }
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
