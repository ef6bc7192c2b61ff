package io.mspbilling.http;

import java.util.List;
import okhttp3.Headers;

/** Finds the vendor's id of a request in an answer's headers; it goes into logs and messages. */
final class RequestIds {
  private static final int MAX_LENGTH = 128;

  private final List<String> names;

  RequestIds(List<String> names) {
    this.names = List.copyOf(names);
  }

  /** The id, or an empty text if there is none that looks like one. */
  String in(Headers headers) {
    for (String name : names) {
      String value = headers.get(name);
      if (value != null && isPlain(value)) {
        return value;
      }
    }
    return "";
  }

  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && value.length() <= MAX_LENGTH
        && value
            .chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || "._:-|/+=".indexOf(c) >= 0);
  }
}
