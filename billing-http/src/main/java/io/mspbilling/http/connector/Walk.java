package io.mspbilling.http.connector;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * Walks the pages of one list and yields each record once. A page that brings nothing new although
 * it is not the last is asked for once more, then the walk fails: it must neither lose records nor
 * loop.
 */
final class Walk<V> implements Iterator<Reading<V>> {
  private final PageSource<V> source;
  private final Course course;
  private final Queue<Reading<V>> ready = new ArrayDeque<>();
  private int fetched;
  private boolean ended;
  private boolean stuck;
  private boolean changed;

  Walk(PageSource<V> source) {
    this.source = source;
    this.course = source.begin();
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

  /** Whether it ended because the list changed while it was read. */
  boolean sawChanges() {
    return changed;
  }

  private void advance() {
    Problems problems = source.problems();
    if (fetched++ == source.maxPages()) {
      throw problems.unreadable(
          "there are more than " + source.maxPages() + " pages; ask for less");
    }
    Page page = source.fetch(course);
    course.arrived(page, source.kind());
    boolean progress = false;
    int index = 0;
    for (Node row : page.rows()) {
      progress |= take(row, index++, problems);
    }
    String place = course.place();
    Step step = after(page, progress, problems);
    course.turn(step);
    if (step == Step.AGAIN && stuck) {
      throw problems.unreadable("a page " + place + " brings nothing new, and is not the end");
    }
    stuck = step == Step.AGAIN;
    fetched = step == Step.ANEW ? 0 : fetched;
    changed = step == Step.CHANGED;
    if (changed) {
      throw problems.changed();
    }
    ended = step == Step.END;
  }

  private Step after(Page page, boolean progress, Problems problems) {
    try {
      return course.after(page, progress, problems);
    } catch (JsonProblem e) {
      // What says how the list goes on is not there, or not what it has to be.
      throw problems.unreadable(e.path() + ": " + e.remedy());
    }
  }

  /** Whether the row is one that was not delivered before. */
  private boolean take(Node row, int index, Problems problems) {
    RecordKind<V> kind = source.kind();
    boolean fresh;
    try {
      fresh = course.isNew(row, kind, problems);
    } catch (JsonProblem e) {
      report("at row " + index + " " + course.place(), e);
      return false;
    }
    if (!fresh) {
      return false;
    }
    try {
      ready.add(new Reading.Legible<>(kind.read(source.drift().watched(row, index))));
    } catch (JsonProblem e) {
      report(Course.id(row, kind).orElse("at row " + index + " " + course.place()), e);
    }
    return true;
  }

  private void report(String id, JsonProblem problem) {
    UnreadableRecord report = source.reports().leftOut(source.kind().name() + " " + id, problem);
    ready.add(new Reading.Illegible<>(report));
  }
}
