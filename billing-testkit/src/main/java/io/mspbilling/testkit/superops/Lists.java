package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts lists into pages, and tells of them what the vendor tells. */
record Lists(Office office, FakeSuperOpsSettings settings) {
  private static final int MOST = 100;
  private static final String INVALID = "type_validation_failed";

  /**
   * A page.
   *
   * @param listInfo what is asked for; empty without members
   */
  FakeObject page(Kind kind, FakeObject listInfo) {
    long page = listInfo.integer("page").orElse(1L);
    long asked = listInfo.integer("pageSize").orElse((long) MOST);
    if (page < 1 || asked < 1 || asked > MOST) {
      throw Refused.because(INVALID, page < 1 ? "page" : "pageSize");
    }
    long size = settings.has(SuperOpsQuirk.SHORT_PAGES) ? Math.max(1, asked / 3) : asked;
    List<FakeObject> rows = rows(kind, listInfo);
    List<FakeObject> cut = rows.stream().skip((page - 1) * size).limit(size).toList();
    FakeObject told =
        FakeJson.object()
            .with("page", page)
            .with("pageSize", asked)
            .with("hasMore", more(rows, page * size));
    FakeJson total =
        settings.has(SuperOpsQuirk.TOTAL_AS_TEXT)
            ? FakeJson.text(Integer.toString(rows.size()))
            : FakeJson.number(rows.size());
    boolean isNull = rows.isEmpty() && settings.has(SuperOpsQuirk.EMPTY_LISTS_ARE_NULL);
    return FakeJson.object()
        .with(kind.plural(), isNull ? FakeJson.none() : FakeJson.array(cut))
        .with(
            "listInfo",
            settings.has(SuperOpsQuirk.NO_TOTAL) ? told : told.with("totalCount", total));
  }

  private FakeJson more(List<FakeObject> rows, long end) {
    if (end < rows.size()) {
      return FakeJson.bool(true);
    }
    return settings.has(SuperOpsQuirk.END_IS_TOLD) ? FakeJson.bool(false) : FakeJson.none();
  }

  private List<FakeObject> rows(Kind kind, FakeObject listInfo) {
    Optional<FakeObject> condition =
        listInfo.object("condition").filter(any -> !settings.has(SuperOpsQuirk.CONDITIONS_IGNORED));
    List<FakeObject> rows =
        office
            .table(kind)
            .rows()
            .filter(row -> condition.map(one -> fits(row, one)).orElse(true))
            .toList();
    for (FakeObject sort : listInfo.objects("sort")) {
      rows = sorted(kind, rows, sort);
    }
    return rows;
  }

  private List<FakeObject> sorted(Kind kind, List<FakeObject> rows, FakeObject sort) {
    String attribute = sort.text("attribute").orElse("");
    if (settings.has(SuperOpsQuirk.SORTS_NOTHING)
        || !Office.SCHEMA.members(kind.type()).containsKey(attribute)) {
      throw Refused.unspecific("Internal Server Error(s) while executing query");
    }
    Comparator<FakeObject> rising = Comparator.comparing(row -> row.text(attribute).orElse(""));
    boolean falls = sort.text("order").filter("DESC"::equals).isPresent();
    return rows.stream().sorted(falls ? rising.reversed() : rising).toList();
  }

  private static boolean fits(FakeObject row, FakeObject condition) {
    if (condition.has("operands")) {
      List<FakeObject> operands = condition.objects("operands");
      return condition.text("joinOperator").filter("OR"::equals).isPresent()
          ? operands.stream().anyMatch(one -> fits(row, one))
          : operands.stream().allMatch(one -> fits(row, one));
    }
    String operator = condition.text("operator").orElse("");
    Optional<String> held = row.textAt(condition.text("attribute").orElse("").replace('.', '/'));
    FakeJson value = condition.get("value").orElse(FakeJson.none());
    return switch (operator) {
      case "is" -> held.equals(value.asText());
      case "isNot" -> !held.equals(value.asText());
      case "includes" ->
          value.asArray().orElseThrow(() -> Refused.because(INVALID, "value")).elements().stream()
              .anyMatch(one -> one.asText().equals(held));
      default -> throw new NotInThisFake("operator " + operator);
    };
  }
}
