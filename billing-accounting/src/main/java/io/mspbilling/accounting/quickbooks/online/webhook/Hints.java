package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Collects hints, and what could not be read. Not safe for use by several threads. */
final class Hints {
  static final SystemName SYSTEM = SystemName.of("quickbooks-online");

  /** Ids are digits; nothing else may travel on into a path or a log. */
  private static final String ID = "[A-Za-z0-9._:-]{1,64}";

  private static final String WORD = "[A-Za-z0-9._-]{1,64}";

  /** Many times what Intuit sends. */
  private static final int MAX_EVENTS = 10_000;

  private static final String REMEDY = "read the changes since the last webhook instead";

  private final List<QuickBooksChange> changes = new ArrayList<>();
  private final List<UnreadableRecord> unreadable = new ArrayList<>();

  /** Reads each element of a list, so that one that is odd never costs the others. */
  void addAll(Node list, Function<Node, QuickBooksChange> reader) {
    forEach(list, event -> changes.add(checked(reader.apply(event))));
  }

  /** As {@link #addAll}, for elements that add hints themselves. */
  void forEach(Node list, Consumer<Node> element) {
    List<Node> events = list.elements();
    if (events.size() > MAX_EVENTS) {
      throw new JsonProblem(
          JsonProblem.Kind.TOO_LARGE, list.path(), "more than " + MAX_EVENTS + " events");
    }
    for (Node event : events) {
      try {
        element.accept(event);
      } catch (JsonProblem e) {
        unreadable.add(new UnreadableRecord(SYSTEM, "webhook event", e.path(), e.remedy(), REMEDY));
      }
    }
  }

  /** When it happened. It only informs: a time that cannot be read must not cost the event. */
  static Optional<Instant> time(Node event, String field) {
    try {
      return event.instant(field);
    } catch (JsonProblem e) {
      return Optional.empty();
    }
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
