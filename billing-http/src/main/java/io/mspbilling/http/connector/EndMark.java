package io.mspbilling.http.connector;

/** Tells the last page of a list from the others. Implementations are pure. */
@FunctionalInterface
public interface EndMark {

  /**
   * Where a page stands.
   *
   * @param number how many pages came before it
   * @param rows how many rows came up to its end
   * @param fresh how many of them it brought
   * @param last id of its last row, if ids are numbers and rise; else 0
   */
  record Place(long number, long rows, long fresh, long last) {}

  /** Whether no page follows this one. */
  boolean isLast(Page page, Place place);

  /**
   * The last page is where as many rows have come as the vendor says there are.
   *
   * @param field field of the document that counts all rows, as in {@code record_count}
   */
  static EndMark totalRows(String field) {
    return (page, place) -> place.rows() >= page.body().requiredInteger(field);
  }

  /**
   * The last page is where as many pages have come as the vendor says there are.
   *
   * @param record record of the document that holds the field, as in {@code meta}
   * @param field field that counts all pages
   */
  static EndMark totalPages(String record, String field) {
    return (page, place) ->
        place.number() + 1 >= page.body().requiredNode(record).requiredInteger(field);
  }

  /**
   * The last page is the one that brings nothing: for vendors that say nothing, and may cut a page
   * short.
   */
  static EndMark empty() {
    return (page, place) -> place.fresh() == 0;
  }

  /** The last page is shorter than asked for: for vendors that fill every page but the last. */
  static EndMark shorterThan(int pageSize) {
    return (page, place) -> page.rows().size() < pageSize;
  }
}
