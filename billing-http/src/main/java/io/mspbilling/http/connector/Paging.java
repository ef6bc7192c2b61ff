package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a vendor cuts its lists into pages. Each way is guarded: a page that repeats or is empty
 * although it is not the last is asked for once more and then ends the reading with an {@link
 * io.mspbilling.failure.UnreadableException}, and so do a loop and a link to a foreign host. A list
 * is at its end only where the vendor says so. Immutable; safe for any number of threads.
 */
public final class Paging {
  private final Function<Caller, Course> courses;

  private Paging(Function<Caller, Course> courses) {
    this.courses = courses;
  }

  /**
   * By links, each followed as it is if it leads to the vendor's known hosts.
   *
   * @param next the link to the next page; empty on the last one. See {@link NextLink}
   */
  public static Paging byLink(Function<Page, Optional<String>> next) {
    return new Paging(
        caller ->
            new CursorCourse(
                (call, link) ->
                    call.following(caller.http().trust("follow the link to the next page", link)),
                next));
  }

  /**
   * By the last id: each page holds what comes after an id, and ids rise from row to row.
   *
   * @param after asks for what comes after an id; not called for the first page
   * @param end which page is the last
   */
  public static Paging byId(BiFunction<HttpCallBuilder, Long, HttpCallBuilder> after, EndMark end) {
    return new Paging(caller -> new IdCourse(after, end));
  }

  /**
   * By the number of the page. What is deleted from a page moves all that follow, one record onto a
   * page that was read already, and no page shows that it did. So every id is remembered, and a
   * list of more than one page is read once more, and up to twice more while it lacks a record that
   * it had the time before; what comes only then is delivered with the others. If it lacks one each
   * time, the reading ends with an {@link io.mspbilling.failure.UnreachableException}.
   *
   * @param first number of the first page, 0 or 1
   * @param page asks for the page of a number
   * @param end which page is the last
   */
  public static Paging byNumber(
      long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> page, EndMark end) {
    return new Paging(caller -> new NumberCourse(first, page, () -> PageEnd.marked(end)));
  }

  /**
   * As {@link #byNumber(long, BiFunction, EndMark)}, of a vendor that counts all rows. The list is
   * at its end once as many different ids came as the vendor says there are: pages may be shorter
   * than asked for, and rows may come twice. A list that is told to have shrunk meanwhile is read
   * again from its first page. Documents that are lists themselves and count nothing end with one
   * that brings nothing new.
   *
   * @param first number of the first page, 0 or 1
   * @param page asks for the page of a number
   * @param totalField field of the document that counts all rows, as in {@code record_count}
   */
  public static Paging byNumber(
      long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> page, String totalField) {
    return byCount(
        first,
        page,
        one -> new Count(Optional.of(one.body().requiredInteger(totalField)), Optional.empty()));
  }

  /**
   * As {@link #byNumber(long, BiFunction, String)}, of a vendor whose pages may tell how many rows
   * there are, whether another page follows, both, or nothing. Where both are told, a list is at
   * its end if they agree; where nothing is, only an empty page is the end.
   *
   * @param first number of the first page, 0 or 1
   * @param page asks for the page of a number
   * @param count what a page tells
   */
  public static Paging byCount(
      long first,
      BiFunction<HttpCallBuilder, Long, HttpCallBuilder> page,
      Function<Page, Count> count) {
    return new Paging(caller -> new NumberCourse(first, page, () -> new CountedEnd(count)));
  }

  /**
   * By the position of the first row. Each page but the first begins with the last row of the one
   * before: if that row is another one, rows were added or deleted meanwhile, and the reading ends
   * with an {@link io.mspbilling.failure.UnreachableException} instead of losing some.
   *
   * @param first position of the first row, 0 or 1
   * @param from asks for the page that begins at a position
   * @param end which page is the last
   */
  public static Paging byOffset(
      long first, BiFunction<HttpCallBuilder, Long, HttpCallBuilder> from, EndMark end) {
    return new Paging(caller -> new OffsetCourse(first, from, end));
  }

  /**
   * By a cursor that each page gives for the next.
   *
   * @param at asks for the page at a cursor; not called for the first page
   * @param next the cursor of the next page; empty on the last one
   */
  public static Paging byCursor(
      BiFunction<HttpCallBuilder, String, HttpCallBuilder> at,
      Function<Page, Optional<String>> next) {
    return new Paging(caller -> new CursorCourse(at, next));
  }

  Course begin(Caller caller) {
    return courses.apply(caller);
  }
}
