package io.mspbilling.http.connector;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
    List<PageSource<V>> sources = calls.stream().map(call -> new PageSource<>(this, call)).toList();
    return new Listing<>() {
      @Override
      public Iterator<V> iterator() {
        Iterator<Reading<V>> readings = readings(sources);
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return readings.hasNext();
          }

          @Override
          public V next() {
            return strict(readings.next());
          }
        };
      }

      @Override
      public void read(Consumer<? super V> record, Consumer<? super UnreadableRecord> unreadable) {
        readings(sources).forEachRemaining(reading -> reading.handTo(record, unreadable));
      }
    };
  }

  private static <V> Iterator<Reading<V>> readings(List<PageSource<V>> sources) {
    return sources.stream()
        .<Iterator<Reading<V>>>map(Walk::new)
        .reduce(InTurn::new)
        .orElseThrow(() -> new IllegalArgumentException("a list needs a call"));
  }

  private V strict(Reading<V> reading) {
    if (reading instanceof Reading.Legible<V> legible) {
      return legible.value();
    }
    UnreadableRecord report = ((Reading.Illegible<V>) reading).report();
    throw new UnreadableException(
        caller.system(), "list " + kind.plural(), report.field() + " " + report.problem(), null);
  }
}
