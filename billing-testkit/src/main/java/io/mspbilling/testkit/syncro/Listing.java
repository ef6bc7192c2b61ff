package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Cuts a list into pages of a size that nobody can choose.
 *
 * @param show makes of a record what lists show of it
 */
record Listing(Kind kind, UnaryOperator<FakeObject> show) {

  FakeAnswer answer(List<FakeObject> rows, Query query) {
    int page = Math.max(1, query.number("page").orElse(1));
    int size = kind.pageSize();
    List<FakeObject> cut = rows.stream().skip((page - 1L) * size).limit(size).map(show).toList();
    FakeObject body = FakeJson.object().with(kind.path(), cut);
    int pages = Math.max(1, (rows.size() + size - 1) / size);
    FakeObject meta = FakeJson.object().with("total_pages", pages).with("page", page);
    return FakeAnswer.json(
        200,
        switch (kind.count()) {
          case PAGES -> body.with("meta", meta);
          case ALL ->
              body.with("meta", meta.with("total_entries", rows.size()).with("per_page", size));
          case NOTHING -> body;
        });
  }
}
