package io.mspbilling.testkit.engine;

import io.mspbilling.testkit.http.FakeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One verb on one path.
 *
 * @param template the path below the API's base, as in {@code /finance/invoices/{id}}; numbers in
 *     braces, except that {@code {guid}} is any text
 */
public record Endpoint(String method, String template, Action action) {

  /** What a call does. */
  @FunctionalInterface
  public interface Action {
    FakeAnswer run(Call call);
  }

  /** Returns the ids in the path, or nothing if it is not this endpoint's. */
  public Optional<List<String>> match(List<String> segments) {
    String[] names = template.substring(1).split("/");
    if (names.length != segments.size()) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      String segment = segments.get(i);
      boolean number = names[i].startsWith("{") && segment.matches("-?[0-9]{1,10}");
      if (number || names[i].equals("{guid}")) {
        ids.add(segment);
      } else if (!names[i].equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
