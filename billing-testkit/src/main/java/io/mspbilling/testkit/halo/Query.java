package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a caller asks for beside the path, and which of it nobody has looked at. */
final class Query {
  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> unread = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  Query(FakeRequest request) {
    request.query().forEach((name, all) -> values.put(name, all.get(0)));
    unread.addAll(values.keySet());
  }

  /** A parameter that is there and not empty. */
  Optional<String> text(String name) {
    unread.remove(name);
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** A truth value; what is none counts as absent. */
  boolean flag(String name, boolean absent) {
    return text(name)
        .map(text -> absent ? !text.equalsIgnoreCase("false") : text.equalsIgnoreCase("true"))
        .orElse(absent);
  }

  /** A whole number, if there is one. */
  Optional<Integer> number(String name) {
    return text(name).filter(text -> text.matches("-?[0-9]{1,9}")).map(Integer::valueOf);
  }

  /** The parameters that were not looked at so far. */
  Set<String> unread() {
    return unread;
  }
}
