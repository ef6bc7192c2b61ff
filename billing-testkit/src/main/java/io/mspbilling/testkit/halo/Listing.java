package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Orders a list and cuts it into pages, with the vendor's traps. */
final class Listing {
  /** More rows than these are never given in a page, whatever is asked. */
  private static final int MAX_SIZE = 100;

  private static final int DEFAULT_SIZE = 50;

  /** More rows than these are never given without pages. */
  private static final int MAX_COUNT = 1000;

  private final Query query;
  private final FakeHaloSettings settings;

  Listing(Query query, FakeHaloSettings settings) {
    this.query = query;
    this.settings = settings;
  }

  /**
   * Answers a list.
   *
   * @param key the rows' name in the envelope; empty for a bare array
   * @param show makes of a row what the list shows
   */
  FakeAnswer answer(List<FakeObject> rows, String key, UnaryOperator<FakeObject> show) {
    List<FakeObject> sorted = sorted(rows);
    boolean paged = query.flag("pageinate", false);
    Optional<Integer> page = query.number("page_no").filter(number -> number > 0);
    int asked = query.number("page_size").filter(size -> size > 0).orElse(DEFAULT_SIZE);
    int count = query.number("count").filter(size -> size > 0).orElse(DEFAULT_SIZE);
    List<FakeObject> cut;
    int total = rows.size();
    if (paged && page.isPresent()) {
      boolean ignored = settings.has(HaloQuirk.PAGE_SIZE_IGNORED);
      int size = ignored ? DEFAULT_SIZE : Math.min(MAX_SIZE, asked);
      cut = sorted.stream().skip((page.get() - 1L) * size).limit(size).toList();
    } else {
      // Without a page's number its size counts for nothing, nor is the total told.
      cut = sorted.stream().limit(paged ? DEFAULT_SIZE : Math.min(MAX_COUNT, count)).toList();
      total = cut.size();
    }
    FakeArray shown = FakeJson.array(cut.stream().map(show).toList());
    return FakeAnswer.json(
        200, key.isEmpty() ? shown : envelope(key, shown, page.orElse(1), asked, total));
  }

  /** The size is the one that was asked for, not the one that was given. */
  private FakeObject envelope(String key, FakeArray rows, int page, int asked, int total) {
    return FakeJson.object()
        .with("page_no", page)
        .with("page_size", asked)
        .with("record_count", settings.has(HaloQuirk.NO_RECORD_COUNT) ? 0 : total)
        .with(key, rows)
        .with("columns_id", FakeJson.none())
        .with("columns", FakeJson.array());
  }

  /** Rows that tie keep the order of their ids. An order by what rows do not have is none. */
  private List<FakeObject> sorted(List<FakeObject> rows) {
    return Stream.of("", "2", "3", "4", "5")
        .flatMap(suffix -> order("order" + suffix, "orderdesc" + suffix).stream())
        .reduce(Comparator::thenComparing)
        .map(order -> rows.stream().sorted(order).toList())
        .orElse(rows);
  }

  private Optional<Comparator<FakeObject>> order(String parameter, String descending) {
    boolean down = query.flag(descending, false);
    return query
        .text(parameter)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .map(member -> down ? by(member).reversed() : by(member));
  }

  private static Comparator<FakeObject> by(String member) {
    return Comparator.<FakeObject, BigDecimal>comparing(row -> row.amount(member))
        .thenComparing(row -> row.text(member).orElse("").toLowerCase(Locale.ROOT));
  }
}
