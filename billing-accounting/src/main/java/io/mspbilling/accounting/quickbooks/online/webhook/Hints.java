package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects hints, and what could not be read. Not safe for use by several threads. */
final class Hints {
  static final SystemName SYSTEM = SystemName.of("quickbooks-online");

  /** Ids are digits; nothing else may travel on into a path or a log. */
  private static final String ID = "[A-Za-z0-9._:-]{1,64}";

  private static final String WORD = "[A-Za-z0-9._-]{1,64}";
  private static final String REMEDY = "read the changes since the last webhook instead";

  private final List<QuickBooksChange> changes = new ArrayList<>();
  private final List<UnreadableRecord> unreadable = new ArrayList<>();

  void add(Supplier<QuickBooksChange> reading) {
    try {
      changes.add(checked(reading.get()));
    } catch (JsonProblem e) {
      add(e);
    }
  }

  void add(JsonProblem problem) {
    unreadable.add(
        new UnreadableRecord(SYSTEM, "webhook event", problem.path(), problem.remedy(), REMEDY));
  }

  Pull<QuickBooksChange> pull() {
    return new Pull<>(changes, unreadable, Optional.empty());
  }

  private static QuickBooksChange checked(QuickBooksChange change) {
    require(change.realmId(), ID, "realm");
    require(change.id(), ID, "id");
    require(change.entity(), WORD, "entity");
    require(change.operationText(), WORD, "operation");
    return change;
  }

  private static void require(String text, String pattern, String field) {
    if (!text.matches(pattern)) {
      throw new JsonProblem(
          JsonProblem.Kind.INVALID, "event." + field, "must be 1 to 64 plain characters");
    }
  }
}
