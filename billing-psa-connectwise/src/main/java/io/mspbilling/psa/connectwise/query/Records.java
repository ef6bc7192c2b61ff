package io.mspbilling.psa.connectwise.query;

import io.mspbilling.http.connector.Listing;
import java.util.Optional;

/**
 * Records of one kind. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}. Safe for use by several threads.
 *
 * @param <V> what they are
 */
public interface Records<V> {

  /**
   * Reads one record.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  V get(long id);

  /** Reads one record; empty if ConnectWise says that it is not there. */
  Optional<V> find(long id);

  /** Lists the records that meet a condition. */
  Listing<V> list(Condition condition);
}
