package io.mspbilling.http.connector;

import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A list that is read by walking over the pages of its sources, one after the other. */
record RecordListing<V>(RecordCollection<V> collection, List<PageSource<V>> sources)
    implements Listing<V> {
  private static final int MAX_READINGS = 3;

  @Override
  public Iterator<V> iterator() {
    Iterator<Reading<V>> readings = inTurn(walks());
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

  private V strict(Reading<V> reading) {
    if (reading instanceof Reading.Legible<V> legible) {
      return legible.value();
    }
    UnreadableRecord report = ((Reading.Illegible<V>) reading).report();
    throw new UnreadableException(
        collection.caller().system(),
        "list " + collection.kind().plural(),
        report.field() + " " + report.problem(),
        null);
  }

  @Override
  public void read(Consumer<? super V> record, Consumer<? super UnreadableRecord> unreadable) {
    inTurn(walks()).forEachRemaining(reading -> reading.handTo(record, unreadable));
  }

  @Override
  public Pull<V> pull() {
    for (int reading = 1; ; reading++) {
      List<Walk<V>> walks = walks();
      try {
        return pull(inTurn(walks));
      } catch (UnreachableException e) {
        if (reading == MAX_READINGS || walks.stream().noneMatch(Walk::sawChanges)) {
          throw e;
        }
      }
    }
  }

  private Pull<V> pull(Iterator<Reading<V>> readings) {
    List<V> records = new ArrayList<>();
    // A set: an unreadable row without an id may come again with a page that is asked for again.
    Set<UnreadableRecord> unreadable = new LinkedHashSet<>();
    readings.forEachRemaining(reading -> reading.handTo(records::add, unreadable::add));
    return new Pull<>(records, List.copyOf(unreadable), Optional.empty());
  }

  private List<Walk<V>> walks() {
    return sources.stream().map(Walk::new).toList();
  }

  private Iterator<Reading<V>> inTurn(List<Walk<V>> walks) {
    return walks.stream()
        .<Iterator<Reading<V>>>map(walk -> walk)
        .reduce(InTurn::new)
        .orElseThrow(() -> new IllegalArgumentException("a list needs a call"));
  }
}
