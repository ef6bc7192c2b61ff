package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where one walk over the pages of a list stands. Not safe for use by several threads. */
abstract class Course {
  private Set<String> before = Set.of();
  private Set<String> current = new HashSet<>();

  /** Asks for the page that is due. */
  abstract HttpCallBuilder ask(HttpCallBuilder call);

  /** How unreadable rows without an id are told apart. */
  abstract String place();

  /** Looks at a page before its rows are delivered. */
  void arrived(Page page, RecordKind<?> kind) {}

  /**
   * Whether a row was not delivered before. What is remembered is a page: more could not be held in
   * memory, and what repeats are seen to do is to send the same page twice, or to shift its edge.
   */
  boolean isNew(Node row, RecordKind<?> kind, Problems problems) {
    Optional<String> id = id(row, kind);
    id.ifPresent(current::add);
    return id.isEmpty() || !before.contains(id.get());
  }

  /**
   * Decides what follows a page, and goes there.
   *
   * @param progress whether the page brought anything new
   */
  abstract Step after(Page page, boolean progress, Problems problems);

  /** The id of a row; empty if not even that is legible. */
  static Optional<String> id(Node row, RecordKind<?> kind) {
    try {
      return kind.id(row);
    } catch (JsonProblem e) {
      return Optional.empty();
    }
  }

  /** Remembers the page that was delivered. */
  final void turn(Step step) {
    before = step == Step.AGAIN ? before : current;
    current = new HashSet<>();
  }
}
