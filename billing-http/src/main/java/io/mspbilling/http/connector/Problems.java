package io.mspbilling.http.connector;

import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;

/** What goes wrong with a whole list. */
record Problems(String system, String operation) {

  UnreadableException unreadable(String detail) {
    return new UnreadableException(system, operation, detail, null);
  }

  UnreachableException changed() {
    return new UnreachableException(
        system, operation, "the list changed while it was read; read it again", null);
  }
}
