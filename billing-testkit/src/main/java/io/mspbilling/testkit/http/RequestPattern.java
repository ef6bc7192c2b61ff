package io.mspbilling.testkit.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which requests a fault strikes or a count counts. A pattern names the end of a path, so that
 * hosts, versions and tenants stay out of tests: {@code POST /payments} fits {@code POST
 * /v4_6_release/apis/3.0/finance/invoices/17/payments}. The segment {@code *} stands for any one
 * segment. Immutable.
 */
public final class RequestPattern {
  private static final RequestPattern ANY =
      new RequestPattern("any request", Optional.empty(), List.of(), request -> true);

  private final String description;
  private final Optional<String> method;
  private final List<String> end;
  private final Predicate<FakeRequest> condition;

  private RequestPattern(
      String description,
      Optional<String> method,
      List<String> end,
      Predicate<FakeRequest> condition) {
    this.description = description;
    this.method = method;
    this.end = end;
    this.condition = condition;
  }

  /** Returns the pattern that every request fits. */
  public static RequestPattern any() {
    return ANY;
  }

  /**
   * Returns the pattern of requests of one verb whose path ends in the given one.
   *
   * @param method the verb, in any case
   * @param pathEnd the last segments of the path, as in {@code /invoices/*}; {@code /} fits all
   */
  public static RequestPattern of(String method, String pathEnd) {
    String verb = method.toUpperCase(Locale.ROOT);
    return new RequestPattern(
        verb + " " + pathEnd, Optional.of(verb), segments(pathEnd), request -> true);
  }

  /** Returns the pattern of requests of any verb whose path ends in the given one. */
  public static RequestPattern path(String pathEnd) {
    return new RequestPattern(pathEnd, Optional.empty(), segments(pathEnd), request -> true);
  }

  /** Returns this pattern narrowed by a further condition. */
  public RequestPattern where(Predicate<FakeRequest> further) {
    Objects.requireNonNull(further, "further");
    return new RequestPattern(
        description + " with a condition", method, end, condition.and(further));
  }

  /** Returns whether a request fits. */
  public boolean fits(FakeRequest request) {
    return method.map(request.method()::equals).orElse(true)
        && endFits(request.segments())
        && condition.test(request);
  }

  private boolean endFits(List<String> segments) {
    int offset = segments.size() - end.size();
    if (offset < 0) {
      return false;
    }
    for (int i = 0; i < end.size(); i++) {
      if (!end.get(i).equals("*") && !end.get(i).equals(segments.get(offset + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return description;
  }
}
