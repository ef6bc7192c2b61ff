package io.mspbilling.http.connector;

import io.mspbilling.http.DriftWatch;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.function.Supplier;

/** Fetches the pages of one list. */
record PageSource<V>(RecordCollection<V> collection, Supplier<HttpCallBuilder> call) {

  private static final int MAX_ROWS = 10_000;

  Course begin() {
    return collection.paging().begin(collection.caller());
  }

  Page fetch(Course course) {
    return collection
        .caller()
        .send(
            () -> course.ask(call.get()),
            answer -> {
              Node body = collection.caller().http().tree().read(answer);
              List<Node> rows = collection.rows().apply(body);
              if (rows.size() > MAX_ROWS) {
                throw new JsonProblem(
                    JsonProblem.Kind.TOO_LARGE, body.path(), "more than " + MAX_ROWS + " rows");
              }
              return new Page(rows, body, answer);
            });
  }

  DriftWatch drift() {
    return collection.caller().http().drift();
  }

  RecordKind<V> kind() {
    return collection.kind();
  }

  int maxPages() {
    return collection.maxPages();
  }

  Reports reports() {
    return collection.reports();
  }

  Problems problems() {
    return new Problems(collection.caller().system(), "list " + kind().plural());
  }
}
