package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import java.util.function.BiFunction;

/** Asks for what comes after the last id. */
final class IdCourse extends Course {
  private final BiFunction<HttpCallBuilder, Long, HttpCallBuilder> after;
  private final EndMark end;
  private long number;
  private long rows;
  private long before;
  private long last;

  IdCourse(BiFunction<HttpCallBuilder, Long, HttpCallBuilder> after, EndMark end) {
    this.after = after;
    this.end = end;
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    before = last;
    return last > 0 ? after.apply(call, last) : call;
  }

  @Override
  String place() {
    return "after " + before;
  }

  @Override
  boolean isNew(Node row, RecordKind<?> kind, Problems problems) {
    Node named = kind.named(row);
    long id = named.requiredInteger(kind.idField());
    if (id <= 0) {
      throw named.invalid(kind.idField(), "must be positive");
    }
    if (id <= before || id == last) {
      return false;
    }
    if (id < last) {
      throw problems.unreadable("id " + id + " comes after " + last + ", but ids have to rise");
    }
    last = id;
    return true;
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    long fresh = progress ? page.rows().size() : 0;
    boolean ends = end.isLast(page, new EndMark.Place(number, rows + fresh, fresh, last));
    rows += fresh;
    number++;
    // A page of old rows only is a repeat, which proves nothing about the end.
    if (ends && (progress || before == 0 || page.rows().isEmpty())) {
      return Step.END;
    }
    return progress ? Step.ON : Step.AGAIN;
  }
}
