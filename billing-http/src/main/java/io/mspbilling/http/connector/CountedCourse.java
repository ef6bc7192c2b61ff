package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Counts pages, and the records in them: the list is at its end once as many different ones are
 * held as the vendor counts.
 */
final class CountedCourse extends Course {
  private final long first;
  private final BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at;
  private final Function<Page, Count> count;
  private final Set<String> ids = new HashSet<>();
  private long number;
  private long total;
  private long withoutId;
  private int idsBefore;
  private int withoutIdHere;

  CountedCourse(
      long first,
      BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at,
      Function<Page, Count> count) {
    this.first = first;
    this.at = at;
    this.count = count;
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
    withoutIdHere += id.isEmpty() ? 1 : 0;
    return id.isEmpty() || ids.add(id.get());
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    boolean moved = ids.size() > idsBefore;
    Step step = page.body().isList() ? unless(moved, Step.END) : counted(page, progress, moved);
    withoutId += step == Step.AGAIN ? 0 : withoutIdHere;
    number += moved ? 1 : 0;
    idsBefore = ids.size();
    withoutIdHere = 0;
    return step;
  }

  private Step counted(Page page, boolean progress, boolean moved) {
    Count told = count.apply(page);
    long before = total;
    total = told.total().orElse(before);
    if (total < before) {
      // Something was deleted, so what followed it moved up, one record past the page's edge.
      return Step.CHANGED;
    }
    boolean last =
        told.total().isPresent()
            ? isWhole(page) && !told.more().orElse(false)
            : !told.more().orElse(!page.rows().isEmpty());
    return last && (progress || page.rows().isEmpty()) ? Step.END : unless(moved, Step.AGAIN);
  }

  /** A count that is below what came counts nothing: then only an empty page is the end. */
  private boolean isWhole(Page page) {
    long held = ids.size() + withoutId + withoutIdHere;
    return held == total || (held > total && page.rows().isEmpty());
  }

  private static Step unless(boolean moved, Step otherwise) {
    return moved ? Step.ON : otherwise;
  }
}
