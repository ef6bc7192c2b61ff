package io.mspbilling.testkit.books;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import java.util.Optional;

/**
 * A document in the books.
 *
 * @param key the key that it was posted under
 * @param ref where it stands
 * @param posting what it books
 * @param unsettled what it should have settled and did not, for less was open
 */
public record BookDocument(
    EffectKey key, DocumentRef ref, Posting posting, Optional<Money> unsettled) {}
