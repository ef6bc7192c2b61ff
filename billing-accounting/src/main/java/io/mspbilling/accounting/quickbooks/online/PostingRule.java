package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import java.util.List;
import java.util.Optional;

/** How one posting becomes a document, and what that document is known by. */
interface PostingRule<T extends Writable> {

  /** What is looked at to know it again. */
  DocumentView<T> view();

  /**
   * The document of the posting.
   *
   * @throws io.mspbilling.failure.BillingException if it is refused, or the books cannot be asked
   */
  T document(EffectKey key);

  /** The amount of the document. */
  Money total();

  /** What people would find the document by, if it has such a thing. */
  Optional<String> reference(EffectKey key);

  /**
   * Where the document would be, the narrowest first; only the last one's silence counts. None if
   * there is nothing that could have been posted.
   *
   * @throws io.mspbilling.failure.BillingException if the books cannot be asked
   */
  List<QuickBooksQuery<T>> searches(EffectKey key);

  /** Whether what a document says of itself can be true. */
  default boolean addsUp(T document) {
    return true;
  }

  /** What a document should settle and does not. */
  default Optional<Money> unsettled(T document) {
    return Optional.empty();
  }
}
