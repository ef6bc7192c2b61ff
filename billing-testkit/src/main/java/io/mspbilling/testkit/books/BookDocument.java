package io.mspbilling.testkit.books;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;

/**
 * A document in the books.
 *
 * @param key the key that it was posted under
 * @param ref where it stands
 * @param posting what it books
 */
public record BookDocument(EffectKey key, DocumentRef ref, Posting posting) {}
