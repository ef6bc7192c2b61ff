package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.json.Fields;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Row;
import io.mspbilling.psa.connectwise.internal.wire.Identified;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * Walks the pages of one list and yields each record once. Ids have to rise from row to row, as the
 * vendor promises; rows that came before are skipped. A page that brings nothing new although it is
 * not the end is asked for once more, then the walk fails: it must neither lose records nor loop.
 */
final class Walk<W extends Identified, V> implements Iterator<Reading<V>> {
  private final Pages<W, V> pages;
  private final Queue<Reading<V>> ready = new ArrayDeque<>();
  private long lastId;
  private boolean ended;
  private boolean stuck;

  Walk(Pages<W, V> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public Reading<V> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    Page<W> page = pages.after(lastId);
    long before = lastId;
    for (Row<W> row : page.rows()) {
      take(row, before);
    }
    boolean progress = lastId > before;
    boolean last = page.rows().size() < pages.pageSize() && page.nextId() <= lastId;
    if (progress) {
      stuck = false;
      ended = last;
    } else if (last && holdsNothingOld(page, before)) {
      ended = true;
    } else if (stuck) {
      throw pages.problem("a page after id " + lastId + " brings nothing new, and is not the end");
    } else {
      stuck = true;
    }
  }

  /** A page of old records only is a repeat, which proves nothing about the end. */
  private static boolean holdsNothingOld(Page<? extends Identified> page, long before) {
    return before == 0 || page.rows().legible().isEmpty();
  }

  private void take(Row<W> row, long before) {
    if (row instanceof Row.Legible<W> legible) {
      take(legible, before);
    } else if (row instanceof Row.Illegible<W> illegible) {
      String id = illegible.id().orElse("at row " + illegible.index() + " after " + before);
      report(id, illegible.problem());
      illegible.id().flatMap(Walk::number).ifPresent(number -> lastId = Math.max(lastId, number));
    }
  }

  private void take(Row.Legible<W> row, long before) {
    W wire = row.value();
    long id;
    try {
      id = positiveId(wire);
    } catch (JsonProblem e) {
      report("at row " + row.index() + " after " + before, e);
      return;
    }
    if (id <= before || id == lastId) {
      return;
    }
    if (id < lastId) {
      throw pages.problem("id " + id + " comes after " + lastId + ", but ids have to rise");
    }
    lastId = id;
    try {
      ready.add(new Reading.Legible<>(pages.kind().reader().apply(wire)));
    } catch (JsonProblem e) {
      report(Long.toString(id), e);
    }
  }

  private long positiveId(W wire) {
    Fields fields = Fields.of(pages.kind().name(), wire.id());
    long id = fields.requiredInteger(wire.id(), "id");
    if (id <= 0) {
      throw fields.invalid("id", "must be positive");
    }
    return id;
  }

  private void report(String id, JsonProblem problem) {
    UnreadableRecord report = Reports.of(pages.kind().name() + " " + id, problem);
    ready.add(new Reading.Illegible<>(report));
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
  }
}
