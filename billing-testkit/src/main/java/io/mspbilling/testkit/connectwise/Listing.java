package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.condition.Column;
import io.mspbilling.testkit.engine.condition.Condition;
import io.mspbilling.testkit.engine.condition.ConditionParser;
import io.mspbilling.testkit.engine.condition.Matcher;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers list and count calls: filter, order, choose members, cut into pages. */
final class Listing {
  private static final String FORWARD_ONLY = "forward-only";

  private Listing() {}

  static FakeAnswer list(FakeRequest request, Stream<FakeObject> rows, Shape shape) {
    List<FakeObject> found = rows.filter(filter(request, shape)).toList();
    Optional<String> orderBy = text(request, "orderBy");
    Page page;
    if (request.header("pagination-type").filter(FORWARD_ONLY::equalsIgnoreCase).isPresent()) {
      if (orderBy.isPresent()) {
        throw Refused.because(
            400, "InvalidObject", "orderBy is not supported with forward-only pagination.");
      }
      page = Page.forward(request, found);
    } else {
      page = Page.numbered(request, orderBy.map(text -> sorted(found, text, shape)).orElse(found));
    }
    List<FakeObject> shown =
        page.rows().stream().map(row -> FieldChoice.apply(request, row)).toList();
    FakeAnswer answer = Answers.ok(FakeJson.array(shown));
    return page.link().map(link -> answer.with("Link", link)).orElse(answer);
  }

  static FakeAnswer count(FakeRequest request, Stream<FakeObject> rows, Shape shape) {
    return Answers.count(rows.filter(filter(request, shape)).count());
  }

  private static Predicate<FakeObject> filter(FakeRequest request, Shape shape) {
    Predicate<FakeObject> rows = test(request, "conditions", path -> Columns.of(path, shape));
    Predicate<FakeObject> children =
        test(request, "childConditions", path -> Columns.ofChild(path, shape));
    Predicate<FakeObject> customField = test(request, "customFieldConditions", Columns::untyped);
    boolean byCustomField = text(request, "customFieldConditions").isPresent();
    // One custom field must meet all of the filter.
    return rows.and(children)
        .and(
            row ->
                !byCustomField
                    || row.array("customFields").stream()
                        .anyMatch(fields -> fields.objects().anyMatch(customField)));
  }

  private static Predicate<FakeObject> test(
      FakeRequest request, String parameter, Function<String, Column<FakeObject>> columns) {
    Optional<String> text = text(request, parameter);
    if (text.isEmpty()) {
      return row -> true;
    }
    Condition condition = ConditionParser.parse(text.get(), ConditionDialect.CONDITIONS);
    boolean lists = condition.comparisons().anyMatch(one -> one.operator().takesList());
    if (lists && !parameter.equals("conditions")) {
      throw Refused.condition("'in' is not supported here.");
    }
    return new Matcher<>(ConditionDialect.CONDITIONS, columns).test(condition);
  }

  /** Rows that tie keep the order of their ids. */
  private static List<FakeObject> sorted(List<FakeObject> rows, String orderBy, Shape shape) {
    Matcher<FakeObject> matcher =
        new Matcher<>(ConditionDialect.CONDITIONS, path -> Columns.of(path, shape));
    return rows.stream()
        .sorted(
            Stream.of(orderBy.split(","))
                .map(part -> order(part.strip(), matcher))
                .reduce(Comparator::thenComparing)
                .orElseThrow())
        .toList();
  }

  private static Comparator<FakeObject> order(String text, Matcher<FakeObject> matcher) {
    String[] words = text.split("\\s+");
    Comparator<FakeObject> ascending = matcher.order(words[0]);
    String direction = words.length == 1 ? "asc" : text.substring(words[0].length()).strip();
    if (direction.equalsIgnoreCase("desc")) {
      return ascending.reversed();
    }
    if (!direction.equalsIgnoreCase("asc")) {
      throw Refused.condition("'" + text + "' is not an order.");
    }
    return ascending;
  }

  private static Optional<String> text(FakeRequest request, String parameter) {
    return request.queryValue(parameter).filter(value -> !value.isBlank());
  }
}
