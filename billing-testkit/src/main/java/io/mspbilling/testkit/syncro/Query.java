package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.http.FakeRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a caller asks for beside the path, and which of it nobody has looked at. */
final class Query {
  private final FakeRequest request;
  private final Set<String> unread;

  Query(FakeRequest request) {
    this.request = request;
    this.unread = new TreeSet<>(request.query().keySet());
  }

  /** A parameter that is there and not empty. */
  Optional<String> text(String name) {
    unread.remove(name);
    return request.queryValue(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  boolean flag(String name) {
    return text(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** A whole number, if there is one. */
  Optional<Integer> number(String name) {
    return text(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  /** The parameters that were not looked at so far. */
  Set<String> unread() {
    return unread;
  }
}
