package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import java.util.function.BiFunction;

/** Counts pages. */
final class NumberCourse extends Course {
  private final long first;
  private final BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at;
  private final EndMark end;
  private long number;
  private long rows;

  NumberCourse(long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at, EndMark end) {
    this.first = first;
    this.at = at;
    this.end = end;
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    return at.apply(call, first + number);
  }

  @Override
  String place() {
    return "of page " + (number + 1);
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    long fresh = progress ? page.rows().size() : 0;
    boolean last = end.isLast(page, new EndMark.Place(number, rows + fresh, fresh, 0));
    rows += fresh;
    number += progress ? 1 : 0;
    // A page of old rows only is a repeat, which proves nothing about the end.
    if (last && (progress || page.rows().isEmpty())) {
      return Step.END;
    }
    return progress ? Step.ON : Step.AGAIN;
  }
}
