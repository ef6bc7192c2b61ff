package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Optional;

/**
 * A record about to be written.
 *
 * @param key which record; the id of a new one is not taken yet
 * @param body its fields as sent, merged with the present ones if the update is sparse
 * @param before the present version, if there is one
 */
record Draft(Key key, Tree body, Optional<Entity> before) {

  Draft withBody(Tree changed) {
    return new Draft(key, changed, before);
  }
}
