package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Queries of one entity. A link to the next page holds where it begins and its size, and not what
 * was asked: it is posted to with the same body, and followed with GET only after a GET.
 */
final class Queries {
  private static final int MAX_ROWS = 500;
  private static final int SHORT = 3;

  private final Entity entity;
  private final Office office;
  private final FakeAutotaskSettings settings;
  private final Supplier<String> base;

  /**
   * @param base the address of the API, as links begin
   */
  Queries(Entity entity, Office office, FakeAutotaskSettings settings, Supplier<String> base) {
    this.entity = entity;
    this.office = office;
    this.settings = settings;
    this.base = base;
  }

  /** What is asked for. */
  private record Query(Predicate<FakeObject> test, int size, List<String> fields, boolean posted) {}

  List<Endpoint> endpoints() {
    String path = "/" + entity.plural() + "/query";
    return List.of(
        new Endpoint("POST", path, call -> page(posted(call), Optional.empty())),
        new Endpoint("GET", path, call -> page(searched(call), Optional.empty())),
        new Endpoint("POST", path + "/count", call -> count(posted(call))),
        new Endpoint("GET", path + "/count", call -> count(searched(call))),
        new Endpoint("POST", path + "/next", call -> next(call, true)),
        new Endpoint("GET", path + "/next", call -> next(call, false)));
  }

  private FakeAnswer next(Call call, boolean posted) {
    Optional<FakeObject> place = place(call, posted);
    return page(posted ? posted(call) : searched(call), place);
  }

  private Query posted(Call call) {
    if (call.request().bodyText().isEmpty()) {
      throw Refused.because("Value cannot be null. Parameter name: filters");
    }
    return query(call.object(), true);
  }

  private Query searched(Call call) {
    return query(
        FakeObject.parse(
            call.request()
                .queryValue("search")
                .or(() -> call.request().queryValue("paging").map(paging -> search(paging)))
                .orElseThrow(
                    () -> Refused.because("Value cannot be null. Parameter name: search"))),
        false);
  }

  /** A link that was born of a GET holds what was searched for. */
  private static String search(String paging) {
    return FakeObject.parse(paging).text("search").orElse("{}");
  }

  private Query query(FakeObject body, boolean posted) {
    FakeObject asked = Filter.lowerCase(body);
    asked.members().keySet().stream()
        .filter(name -> !Filter.members().contains(name))
        .forEach(name -> office.ignored().add(entity.plural() + " " + name));
    long size = asked.integer("maxrecords").orElse((long) MAX_ROWS);
    if (size < 1 || size > MAX_ROWS) {
      throw Refused.because("maxCountOfRecordsToReturn must be between 1 and 500");
    }
    Predicate<FakeObject> test =
        new Filter(entity, what -> office.ignored().add(what))
            .test(asked.array("filter").orElse(FakeArray.EMPTY));
    return new Query(
        settings.has(AutotaskQuirk.FILTERS_IGNORED) ? row -> true : test,
        (int) size,
        fields(asked),
        posted);
  }

  private List<String> fields(FakeObject asked) {
    List<String> names =
        asked.array("includefields").stream()
            .flatMap(array -> array.elements().stream())
            .flatMap(name -> name.asText().stream())
            .toList();
    if (names.stream().anyMatch("userDefinedFields"::equalsIgnoreCase)) {
      throw Refused.because("userDefinedFields cannot be included.");
    }
    return entity.shape().fields().keySet().stream()
        .filter(known -> names.stream().anyMatch(known::equalsIgnoreCase))
        .toList();
  }

  private Optional<FakeObject> place(Call call, boolean posted) {
    FakeObject place = FakeObject.parse(call.request().queryValue("paging").orElse("{}"));
    if (place.flag("posted") != posted) {
      throw Refused.message(
          405,
          "The requested resource does not support http method '" + call.request().method() + "'.");
    }
    return Optional.of(place);
  }

  private FakeAnswer page(Query query, Optional<FakeObject> place) {
    int asked =
        place.flatMap(at -> at.integer("pageSize")).map(Long::intValue).orElse(query.size());
    int size = settings.has(AutotaskQuirk.SHORT_PAGES) ? Math.max(1, asked / SHORT) : asked;
    long after = place.flatMap(at -> at.integer("after")).orElse(Long.MIN_VALUE);
    List<FakeObject> rows = rows().filter(query.test()).filter(row -> id(row) > after).toList();
    List<FakeObject> shown = rows.stream().limit(size).toList();
    boolean more = rows.size() > shown.size();
    FakeObject details =
        FakeJson.object()
            .with("count", shown.size())
            .with("requestCount", asked)
            .with("prevPageUrl", FakeJson.none())
            .with(
                "nextPageUrl",
                more ? FakeJson.text(link(query, asked, id(last(shown)))) : FakeJson.none());
    return FakeAnswer.json(
        200,
        FakeJson.object()
            .with("items", shown.stream().map(row -> shown(row, query)).toList())
            .with("pageDetails", details));
  }

  private static FakeObject shown(FakeObject row, Query query) {
    return query.fields().isEmpty() ? row : row.only(query.fields());
  }

  private FakeAnswer count(Query query) {
    return FakeAnswer.json(
        200, FakeJson.object().with("queryCount", rows().filter(query.test()).count()));
  }

  private Stream<FakeObject> rows() {
    boolean hidden = entity == Entity.BILLING_ITEMS && settings.has(AutotaskQuirk.LINES_HIDDEN);
    return hidden ? Stream.empty() : office.table(entity).rows();
  }

  private String link(Query query, int size, long after) {
    String paging =
        FakeJson.object()
            .with("pageSize", size)
            .with("after", after)
            .with("posted", query.posted())
            .print();
    return base.get()
        + "/"
        + entity.plural()
        + "/query/next?paging="
        + URLEncoder.encode(paging, StandardCharsets.UTF_8);
  }

  private static FakeObject last(List<FakeObject> rows) {
    return rows.get(rows.size() - 1);
  }

  private static long id(FakeObject row) {
    return row.integer("id").orElseThrow();
  }
}
