package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Change data capture: what was changed or deleted since a moment. */
public final class ChangedSince {
  /** How far back may be asked. */
  public static final Duration LOOK_BACK = Duration.ofDays(30);

  /** Most records in one answer. */
  public static final int LIMIT = 1000;

  private final Company company;
  private final Reader reader;

  /** Prepares to answer about a company. */
  public ChangedSince(Company company) {
    this.company = company;
    this.reader = new Reader(company);
  }

  /**
   * Answers the content of {@code CDCResponse}: one {@code QueryResponse} per kind asked for.
   *
   * @throws BooksFault 4001 if the moment is too long ago
   */
  public FakeArray since(List<Kind> kinds, Instant since) {
    if (since.isBefore(company.now().minus(LOOK_BACK))) {
      throw BooksFault.of(
          "4001", "Invalid query", "changedSince must not be more than 30 days ago");
    }
    List<FakeObject> responses = new ArrayList<>();
    int room = LIMIT;
    for (Kind kind : kinds) {
      List<FakeObject> rows =
          lastChanges(kind, since).stream().limit(room).map(this::show).toList();
      room -= rows.size();
      responses.add(Reader.page(kind, 1, rows));
    }
    return FakeJson.array(FakeJson.object().with("QueryResponse", responses));
  }

  /** The last change of each record, in the order these happened. */
  private List<Change> lastChanges(Kind kind, Instant since) {
    Map<Key, Change> last = new LinkedHashMap<>();
    for (Change change : company.changes()) {
      if (change.key().kind() == kind && !change.at().isBefore(since)) {
        last.remove(change.key());
        last.put(change.key(), change);
      }
    }
    return List.copyOf(last.values());
  }

  private FakeObject show(Change change) {
    return change.operation() == Change.Operation.DELETE
        ? reader.showDeleted(change.key(), change.at())
        : reader.read(change.key());
  }
}
