package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Counts pages. What is deleted from a page moves all that follow, one of them onto a page that was
 * read already. So a list of several pages is walked again until all records of a walk came in the
 * next one too: what one of them missed, another one brought.
 */
final class NumberCourse extends Course {
  /**
   * One for the list, one to hold it against, and two more for a change in the second: a list that
   * is another one each time changes faster than it can be read.
   */
  private static final int MOST_WALKS = 4;

  private final long first;
  private final BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at;
  private final Supplier<PageEnd> ends;

  /** The records by their ids, each with the walk that saw it last. */
  private final Map<String, Integer> seen = new HashMap<>();

  private PageEnd end;
  private int walk = 1;
  private long number;
  private long withoutId;
  private long withoutIdHere;
  private long records;
  private long recordsBefore;
  private long again;

  /** How many the walk before saw, all of which have to come again. */
  private long lastWalk = Long.MAX_VALUE;

  NumberCourse(
      long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at, Supplier<PageEnd> ends) {
    this.first = first;
    this.at = at;
    this.ends = ends;
    this.end = ends.get();
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    return at.apply(call, first + number);
  }

  @Override
  String place() {
    return "of page " + (number + 1);
  }

  /** A row without a legible id counts as another one, but does not lead to another page. */
  @Override
  boolean isNew(Node row, RecordKind<?> kind, Problems problems) {
    Optional<String> id = id(row, kind);
    if (id.isEmpty()) {
      withoutIdHere++;
      return walk == 1;
    }
    int last = Optional.ofNullable(seen.put(id.get(), walk)).orElse(0);
    records += last == walk ? 0 : 1;
    again += last > 0 && last == walk - 1 ? 1 : 0;
    return last == 0;
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    PageEnd.Tally tally =
        new PageEnd.Tally(
            number, records + withoutId + withoutIdHere, records - recordsBefore, withoutIdHere);
    Step step = end.after(page, tally);
    if (step == Step.CHANGED || (step == Step.END && number > 0 && again < lastWalk)) {
      return walkAgain(step == Step.END);
    }
    withoutId += step == Step.AGAIN ? 0 : withoutIdHere;
    withoutIdHere = 0;
    recordsBefore = records;
    number += step == Step.ON ? 1 : 0;
    return step;
  }

  /**
   * Goes back to the first page.
   *
   * @param whole whether this walk came to an end that the next one can be held against
   */
  private Step walkAgain(boolean whole) {
    if (walk == MOST_WALKS) {
      return Step.CHANGED;
    }
    walk++;
    end = ends.get();
    lastWalk = whole ? records : Long.MAX_VALUE;
    number = 0;
    withoutId = 0;
    withoutIdHere = 0;
    records = 0;
    recordsBefore = 0;
    again = 0;
    return Step.ANEW;
  }
}
