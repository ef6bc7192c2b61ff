package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.Optional;

/** The {@code fields} parameter: an answer with these members only, not even {@code _info}. */
final class FieldChoice {
  private FieldChoice() {}

  static FakeObject apply(FakeRequest request, FakeObject row) {
    Optional<String> fields = request.queryValue("fields").filter(text -> !text.isBlank());
    if (fields.isEmpty()) {
      return row;
    }
    FakeObject chosen = FakeJson.object();
    for (String field : fields.get().split(",")) {
      chosen = add(chosen, row, field.strip());
    }
    return chosen;
  }

  private static FakeObject add(FakeObject chosen, FakeObject row, String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return row.get(path).map(value -> chosen.with(path, value)).orElse(chosen);
    }
    String outer = path.substring(0, slash);
    Optional<FakeObject> inner = row.object(outer);
    if (inner.isEmpty()) {
      return chosen;
    }
    FakeObject before = chosen.object(outer).orElse(FakeJson.object());
    return chosen.with(outer, add(before, inner.get(), path.substring(slash + 1)));
  }
}
