package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Up to thirty operations in one request; each succeeds or fails by itself. */
final class Batch {
  private static final int MAX_ITEMS = 30;
  private static final int MAX_BID_LENGTH_WITH_REQUEST_ID = 10;
  private static final String ID = "bId";
  private static final Set<String> ATTRIBUTES = Set.of(ID, "operation", "optionsData");

  private final EntityOperations operations;

  Batch(EntityOperations operations) {
    this.operations = operations;
  }

  /**
   * Answers the items of {@code BatchItemResponse}.
   *
   * @param withRequestId whether the request carries a requestid, which limits the items' ids
   * @throws BooksFault 1040 if there are too many items, 2020 if one lacks an id of its own
   */
  FakeArray run(FakeObject body, boolean withRequestId) {
    List<FakeObject> items =
        body.array("BatchItemRequest")
            .orElseThrow(() -> BooksFault.missing("BatchItemRequest"))
            .objects()
            .toList();
    if (items.size() > MAX_ITEMS) {
      throw BooksFault.of(
          "1040", "Batch size too large", "A batch has at most " + MAX_ITEMS + " items");
    }
    requireIds(items, withRequestId);
    List<FakeObject> answers = new ArrayList<>();
    for (FakeObject item : items) {
      answers.add(answer(item));
    }
    return FakeJson.array(answers);
  }

  private static void requireIds(List<FakeObject> items, boolean withRequestId) {
    Set<String> seen = new HashSet<>();
    for (FakeObject item : items) {
      String id = item.text(ID).orElse("");
      if (id.isEmpty() || !seen.add(id)) {
        throw BooksFault.missing(ID);
      }
      if (withRequestId && id.length() > MAX_BID_LENGTH_WITH_REQUEST_ID) {
        throw BooksFault.tooLong(ID, MAX_BID_LENGTH_WITH_REQUEST_ID, id.length());
      }
    }
  }

  private FakeObject answer(FakeObject item) {
    FakeObject answer = FakeJson.object().with(ID, item.text(ID).orElseThrow());
    try {
      return answer.merge(run(item));
    } catch (BooksFault fault) {
      return answer.with("Fault", Answers.faultBody(fault));
    }
  }

  private FakeObject run(FakeObject item) {
    Optional<String> query = item.text("Query");
    if (query.isPresent()) {
      return FakeJson.object().with("QueryResponse", operations.query(query.get()));
    }
    Map.Entry<String, FakeJson> entity =
        item.members().entrySet().stream()
            .filter(member -> !ATTRIBUTES.contains(member.getKey()))
            .findFirst()
            .orElseThrow(() -> BooksFault.missing("an entity in the batch item"));
    Kind kind =
        Kind.named(entity.getKey())
            .orElseThrow(() -> EntityOperations.unsupported(entity.getKey()));
    FakeObject body =
        entity.getValue().asObject().orElseThrow(() -> BooksFault.missing(entity.getKey()));
    return FakeJson.object().with(kind.wireName(), run(item, kind, body));
  }

  private FakeObject run(FakeObject item, Kind kind, FakeObject body) {
    String operation = item.text("operation").orElse("");
    String options = item.text("optionsData").orElse("");
    return switch (operation) {
      case "create" -> operations.create(kind, body);
      case "update" ->
          options.equals("void")
              ? operations.voidTransaction(kind, body)
              : operations.update(kind, body);
      case "delete" -> operations.delete(kind, body);
      default -> throw EntityOperations.unsupported("The operation " + operation);
    };
  }
}
