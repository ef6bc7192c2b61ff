package io.mspbilling.http.connector;

/** Says for one walk over numbered pages where it ends. Not safe for use by several threads. */
interface PageEnd {

  /**
   * Where a walk stands with a page.
   *
   * @param number how many pages came before it
   * @param rows how many different records came up to its end; one without a legible id is another
   * @param moved how many of them it brought that have an id
   * @param withoutId how many that have none
   */
  record Tally(long number, long rows, long moved, long withoutId) {

    /** How many records the page brought. */
    long fresh() {
      return moved + withoutId;
    }
  }

  /** What follows the page: the next one, the same once more, nothing, or nothing reliable. */
  Step after(Page page, Tally tally);

  /** As a mark tells. A page of old rows only is a repeat, which proves nothing about the end. */
  static PageEnd marked(EndMark mark) {
    return (page, tally) -> {
      boolean last =
          mark.isLast(page, new EndMark.Place(tally.number(), tally.rows(), tally.fresh(), 0));
      if (last && (tally.fresh() > 0 || page.rows().isEmpty())) {
        return Step.END;
      }
      return tally.fresh() > 0 ? Step.ON : Step.AGAIN;
    };
  }
}
