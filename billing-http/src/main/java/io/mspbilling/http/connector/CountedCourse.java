package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Counts pages, and the records in them: the list is at its end once as many different ones are
 * held as the vendor counts.
 */
final class CountedCourse extends Course {
  private final long first;
  private final BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at;
  private final String totalField;
  private final Set<String> ids = new HashSet<>();
  private long number;
  private long held;
  private long total;

  CountedCourse(
      long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> at, String totalField) {
    this.first = first;
    this.at = at;
    this.totalField = totalField;
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    return at.apply(call, first + number);
  }

  @Override
  String place() {
    return "of page " + (number + 1);
  }

  /** A row without a legible id counts as another one. */
  @Override
  boolean isNew(Node row, RecordKind<?> kind, Problems problems) {
    Optional<String> id = id(row, kind);
    boolean fresh = id.isEmpty() || ids.add(id.get());
    held += fresh ? 1 : 0;
    return fresh;
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    number += progress ? 1 : 0;
    if (page.body().isList()) {
      return progress ? Step.ON : Step.END;
    }
    long before = total;
    total = page.body().requiredInteger(totalField);
    if (total < before) {
      // Something was deleted, so what followed it moved up, one record past the page's edge.
      return Step.CHANGED;
    }
    // A count that is below what came counts nothing: then only an empty page is the end.
    boolean last = held == total || (held > total && page.rows().isEmpty());
    if (last && (progress || page.rows().isEmpty())) {
      return Step.END;
    }
    return progress ? Step.ON : Step.AGAIN;
  }
}
