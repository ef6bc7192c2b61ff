package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.psa.connectwise.internal.wire.Identified;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Listing;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A list that is walked anew with each iteration. */
final class WalkedListing<W extends Identified, V> implements Listing<V> {
  /** The vendor asks for some 2,000 characters in all; host, path and paging need the rest. */
  private static final int MAX_CONDITION_LENGTH = 1600;

  private final Api api;
  private final RecordKind<W, V> kind;
  private final UnaryOperator<HttpCallBuilder> path;
  private final List<Condition> pieces;

  WalkedListing(
      Api api, RecordKind<W, V> kind, UnaryOperator<HttpCallBuilder> path, Condition condition) {
    this.api = api;
    this.kind = kind;
    this.path = path;
    this.pieces = condition.pieces(MAX_CONDITION_LENGTH);
  }

  @Override
  public Iterator<V> iterator() {
    Iterator<Reading<V>> readings = readings();
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
  public Pull<V> pull() {
    List<V> records = new ArrayList<>();
    // A set: an unreadable row without an id may come again with the next page.
    Set<UnreadableRecord> unreadable = new LinkedHashSet<>();
    for (Iterator<Reading<V>> readings = readings(); readings.hasNext(); ) {
      Reading<V> reading = readings.next();
      if (reading instanceof Reading.Legible<V> legible) {
        records.add(legible.value());
      } else if (reading instanceof Reading.Illegible<V> illegible) {
        unreadable.add(illegible.report());
      }
    }
    return new Pull<>(records, List.copyOf(unreadable), Optional.empty());
  }

  private Iterator<Reading<V>> readings() {
    return pieces.stream()
        .<Iterator<Reading<V>>>map(piece -> new Walk<>(new Pages<>(api, kind, path, piece)))
        .reduce(InTurn::new)
        .orElseThrow();
  }

  private V strict(Reading<V> reading) {
    if (reading instanceof Reading.Legible<V> legible) {
      return legible.value();
    }
    UnreadableRecord report = ((Reading.Illegible<V>) reading).report();
    throw new UnreadableException(
        Api.SYSTEM, "list " + kind.plural(), report.field() + " " + report.problem(), null);
  }
}
