package io.mspbilling.http.connector;

import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The records of another list that fit. */
record FittingListing<T>(Listing<T> all, Predicate<? super T> fits) implements Listing<T> {

  @Override
  public Iterator<T> iterator() {
    return StreamSupport.stream(all.spliterator(), false).filter(fits).iterator();
  }

  @Override
  public void read(Consumer<? super T> record, Consumer<? super UnreadableRecord> unreadable) {
    all.read(
        any -> {
          if (fits.test(any)) {
            record.accept(any);
          }
        },
        unreadable);
  }

  @Override
  public Pull<T> pull() {
    Pull<T> pull = all.pull();
    return new Pull<>(
        pull.records().stream().filter(fits).toList(), pull.unreadable(), pull.position());
  }
}
