package io.mspbilling.http.connector;

import java.util.function.Function;

/** Where as many different records came as the vendor counts. */
final class CountedEnd implements PageEnd {
  private final Function<Page, Count> count;
  private long total;

  CountedEnd(Function<Page, Count> count) {
    this.count = count;
  }

  @Override
  public Step after(Page page, Tally tally) {
    return page.body().isList() ? unless(tally, Step.END) : counted(page, tally);
  }

  private Step counted(Page page, Tally tally) {
    Count told = count.apply(page);
    long before = total;
    total = told.total().orElse(before);
    if (total < before) {
      // Something was deleted, so what followed it moved up, one record past the page's edge.
      return Step.CHANGED;
    }
    boolean last =
        told.total().isPresent()
            ? isWhole(page, tally.rows()) && !told.more().orElse(false)
            : !told.more().orElse(!page.rows().isEmpty());
    return last && (tally.fresh() > 0 || page.rows().isEmpty())
        ? Step.END
        : unless(tally, Step.AGAIN);
  }

  /** A count that is below what came counts nothing: then only an empty page is the end. */
  private boolean isWhole(Page page, long held) {
    return held == total || (held > total && page.rows().isEmpty());
  }

  private static Step unless(Tally tally, Step otherwise) {
    return tally.moved() > 0 ? Step.ON : otherwise;
  }
}
