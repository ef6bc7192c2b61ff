package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeObject;
import java.util.Optional;

/**
 * A record about to be written.
 *
 * @param key which record; the id of a new one is not taken yet
 * @param body its fields as sent, merged with the present ones if the update is sparse
 * @param before the present version, if there is one
 */
record Draft(Key key, FakeObject body, Optional<Entity> before) {

  Draft withBody(FakeObject changed) {
    return new Draft(key, changed, before);
  }
}
