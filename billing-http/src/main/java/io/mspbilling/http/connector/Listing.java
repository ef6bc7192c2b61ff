package io.mspbilling.http.connector;

import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Records that are read page by page while they are asked for, each once and in the vendor's order.
 * Each reading starts anew and holds no more than a page in memory. Reaches the network; a {@link
 * io.mspbilling.failure.BillingException} ends it, and no end of a list is taken for one that is
 * not proven.
 *
 * @param <T> what is listed
 */
public interface Listing<T> extends Iterable<T> {

  /**
   * Reads strictly: a record that cannot be read ends the iteration with an {@link
   * io.mspbilling.failure.UnreadableException}. Use {@link #read} or {@link #pull} to keep the
   * others.
   */
  @Override
  Iterator<T> iterator();

  /**
   * Reads all pages now and hands each record over as it comes, whether it could be read or not.
   */
  void read(Consumer<? super T> record, Consumer<? super UnreadableRecord> unreadable);

  /**
   * Reads all pages now; records that cannot be read stand beside those that can. A list that
   * changes while it is read is read again, up to three times in all.
   */
  Pull<T> pull();

  /**
   * The same list without the records that do not fit, for filters that the vendor may ignore.
   * Those that cannot be read stay, as they might fit.
   */
  default Listing<T> only(Predicate<? super T> fits) {
    return new FittingListing<>(this, fits);
  }

  /** As {@link #iterator}, lazily. */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }
}
