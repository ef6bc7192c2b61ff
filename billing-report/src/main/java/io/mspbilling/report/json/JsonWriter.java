package io.mspbilling.report.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes JSON as it goes, holding nothing. Beyond what RFC 8259 asks for, everything that is not
 * plain ASCII text is escaped, so that it may stand in any page, script or file.
 */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final Appendable out;

  /** Whether the next member of each open object or list is its first, the innermost on top. */
  private final Deque<Boolean> first = new ArrayDeque<>();

  private boolean isNamed;

  JsonWriter(Appendable out) {
    this.out = out;
  }

  JsonWriter object() throws IOException {
    return open('{');
  }

  JsonWriter endObject() throws IOException {
    return close('}');
  }

  JsonWriter list() throws IOException {
    return open('[');
  }

  JsonWriter endList() throws IOException {
    return close(']');
  }

  JsonWriter name(String name) throws IOException {
    separate();
    quote(name);
    out.append(':');
    isNamed = true;
    return this;
  }

  JsonWriter text(String text) throws IOException {
    separate();
    quote(text);
    return this;
  }

  JsonWriter count(long count) throws IOException {
    separate();
    out.append(Long.toString(count));
    return this;
  }

  JsonWriter truth(boolean truth) throws IOException {
    separate();
    out.append(Boolean.toString(truth));
    return this;
  }

  JsonWriter nothing() throws IOException {
    separate();
    out.append("null");
    return this;
  }

  private JsonWriter open(char bracket) throws IOException {
    separate();
    out.append(bracket);
    first.push(true);
    return this;
  }

  private JsonWriter close(char bracket) throws IOException {
    first.pop();
    out.append(bracket);
    return this;
  }

  private void separate() throws IOException {
    if (isNamed) {
      isNamed = false;
    } else if (!first.isEmpty()) {
      if (!first.pop()) {
        out.append(',');
      }
      first.push(false);
    }
  }

  private void quote(String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&') {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt((c >> shift) & 0xf));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
