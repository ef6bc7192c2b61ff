package io.mspbilling.psa.connectwise.query;

import io.mspbilling.receivables.Pull;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Records that are read page by page while they are iterated, each once and in the order of their
 * ids. Each iteration reads anew. Reaches the network; a {@link
 * io.mspbilling.failure.BillingException} ends it.
 *
 * @param <T> what is listed
 */
public interface Listing<T> extends Iterable<T> {

  /**
   * Reads strictly: a record that cannot be read ends the iteration with an {@link
   * io.mspbilling.failure.UnreadableException}. Use {@link #pull} to keep the others.
   */
  @Override
  Iterator<T> iterator();

  /** Reads all pages now; records that cannot be read stand beside those that can. */
  Pull<T> pull();

  /** As {@link #iterator}, lazily. */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }
}
