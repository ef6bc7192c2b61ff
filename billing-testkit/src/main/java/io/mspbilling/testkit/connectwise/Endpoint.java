package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One verb on one path.
 *
 * @param template the path below the API's base, ids in braces, as in {@code
 *     /finance/invoices/{id}}
 */
record Endpoint(String method, String template, Action action) {

  /** What a call does. */
  @FunctionalInterface
  interface Action {
    FakeAnswer run(Call call);
  }

  /** Returns the ids in the path, or nothing if it is not this endpoint's. */
  Optional<List<Long>> match(List<String> segments) {
    String[] names = template.substring(1).split("/");
    if (names.length != segments.size()) {
      return Optional.empty();
    }
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      String segment = segments.get(i);
      if (names[i].startsWith("{") && segment.matches("[0-9]{1,10}")) {
        ids.add(Long.parseLong(segment));
      } else if (!names[i].equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
