package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.List;
import java.util.Optional;
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
      page = Page.numbered(request, RowOrder.sort(found, orderBy, shape));
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
    Predicate<FakeObject> rows =
        text(request, "conditions")
            .map(text -> ConditionMatcher.rows(ConditionParser.parse(text), shape))
            .orElse(row -> true);
    Predicate<FakeObject> children =
        text(request, "childConditions")
            .map(text -> ConditionMatcher.children(ConditionParser.parse(text), shape))
            .orElse(row -> true);
    Predicate<FakeObject> customFields =
        text(request, "customFieldConditions")
            .map(text -> ConditionMatcher.customFields(ConditionParser.parse(text)))
            .orElse(row -> true);
    return rows.and(children).and(customFields);
  }

  private static Optional<String> text(FakeRequest request, String parameter) {
    return request.queryValue(parameter).filter(value -> !value.isBlank());
  }
}
