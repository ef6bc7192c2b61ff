package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Counts rows; a page begins with the last row of the one before, which proves that none moved. */
final class OffsetCourse extends Course {
  private final long first;
  private final BiFunction<HttpCallBuilder, Long, HttpCallBuilder> from;
  private final EndMark end;
  private long number;
  private long rows;
  private Optional<String> lastId = Optional.empty();
  private boolean aligned;
  private boolean again;

  OffsetCourse(long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> from, EndMark end) {
    this.first = first;
    this.from = from;
    this.end = end;
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    return from.apply(call, first + Math.max(0, rows - 1));
  }

  @Override
  String place() {
    return "of page " + (number + 1);
  }

  @Override
  void arrived(Page page, RecordKind<?> kind) {
    List<Node> found = page.rows();
    aligned = rows == 0 || (!found.isEmpty() && id(found.get(0), kind).equals(lastId));
    if (aligned && !found.isEmpty()) {
      lastId = id(found.get(found.size() - 1), kind);
    }
  }

  @Override
  boolean isNew(Node row, RecordKind<?> kind, Problems problems) {
    return aligned && super.isNew(row, kind, problems);
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    if (!aligned) {
      Step step = again ? Step.CHANGED : Step.AGAIN;
      again = true;
      return step;
    }
    again = false;
    int fresh = rows == 0 ? page.rows().size() : page.rows().size() - 1;
    boolean last = end.isLast(page, new EndMark.Place(number, rows + fresh, fresh, 0));
    rows += fresh;
    number += fresh > 0 ? 1 : 0;
    if (last) {
      return Step.END;
    }
    return fresh > 0 ? Step.ON : Step.AGAIN;
  }
}
