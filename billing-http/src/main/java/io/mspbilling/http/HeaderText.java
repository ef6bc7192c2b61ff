package io.mspbilling.http;

import java.util.Locale;
import java.util.Set;

/**
 * What may stand in a request header. OkHttp checks too, but its message quotes the whole value,
 * which may be a secret.
 */
final class HeaderText {
  private static final int MAX_VALUE_LENGTH = 8192;

  /** Set by the transport; setting them by hand breaks framing, unpacking or routing. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "expect",
          "host",
          "proxy-authorization",
          "transfer-encoding",
          "upgrade");

  private HeaderText() {}

  /**
   * @throws IllegalArgumentException if it is not a header name, or one the transport sets itself
   */
  static String requireName(String name) {
    if (name.isEmpty() || !name.chars().allMatch(HeaderText::isTokenCharacter)) {
      throw new IllegalArgumentException("a header name is letters, digits and hyphens");
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header " + name + " is set by the transport");
    }
    return name;
  }

  /**
   * @throws IllegalArgumentException if it cannot stand in a header; the message has no value in it
   */
  static String requireValue(String name, String value) {
    if (value.length() > MAX_VALUE_LENGTH) {
      throw new IllegalArgumentException(
          "header " + name + " is longer than " + MAX_VALUE_LENGTH + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        throw new IllegalArgumentException(
            "header " + name + " has a character at " + i + " that is not printable ASCII");
      }
    }
    return value;
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
