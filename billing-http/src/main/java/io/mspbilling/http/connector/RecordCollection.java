package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One collection of a vendor: how its pages are asked for and its records are read. Immutable; safe
 * for any number of threads.
 *
 * @param caller makes the calls
 * @param reports words what cannot be read
 * @param kind what the records are
 * @param paging how pages follow each other
 * @param rows the rows of a page, as in {@code Node::elements} if the document is the list. Absent
 *     ones are among them; a list that has to be there and is not is a {@link
 *     io.mspbilling.json.JsonProblem}, never an empty list
 * @param maxPages most pages of one list; one that is longer is refused, not cut
 */
public record RecordCollection<V>(
    Caller caller,
    Reports reports,
    RecordKind<V> kind,
    Paging paging,
    Function<Node, List<Node>> rows,
    int maxPages) {

  public RecordCollection {
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(reports, "reports");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(paging, "paging");
    Objects.requireNonNull(rows, "rows");
    if (maxPages < 1) {
      throw new IllegalArgumentException("maxPages must be positive: " + maxPages);
    }
  }

  /**
   * A list that is read anew with each iteration.
   *
   * @param calls start the calls for its pages, all but what asks for one of them; several where
   *     one call could not ask for all, and each record is in the answer to one of them only
   */
  public Listing<V> list(List<Supplier<HttpCallBuilder>> calls) {
    return new RecordListing<>(
        this, calls.stream().map(call -> new PageSource<>(this, call)).toList());
  }
}
