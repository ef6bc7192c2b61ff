package io.mspbilling.http.connector;

import java.util.Objects;
import java.util.Optional;

/**
 * What a page tells of its whole list.
 *
 * @param total how many rows there are; empty if it does not tell
 * @param more whether another page follows; empty if it does not tell
 */
public record Count(Optional<Long> total, Optional<Boolean> more) {

  public Count {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(more, "more");
  }
}
