package io.mspbilling.reconciliation;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.SystemName;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * The books of one tenant. Implementations are safe for use by several threads.
 *
 * <p>Methods may reach the network and throw a {@link io.mspbilling.failure.BillingException} when
 * no usable answer came, or the books refused.
 */
public interface Accounting {

  /** The name that ids of these books carry. */
  SystemName system();

  /** The kinds of posting that these books can take, as a document of their own or as entries. */
  Set<PostingKind> postings();

  /** How safely a posting can be repeated and looked up. */
  Guarantees guarantees();

  /**
   * Posts one business event, as one document. The same key never makes two: the key goes to the
   * books as request id where there is one, and into a field of the document that can be found.
   *
   * <p>A payment is posted in full or refused. If an invoice that it settles lacks no more than
   * {@linkplain Settlement#isRounding rounding explains}, as much as is open is settled, the rest
   * stays on the customer's account, and the outcome names it.
   *
   * @throws io.mspbilling.failure.UnsupportedFeatureException if the kind is not among {@link
   *     #postings()}
   */
  PostingOutcome post(EffectKey key, Posting posting);

  /** Looks for the document posted under a key. */
  Probe<PostingOutcome> findPosting(EffectKey key, Posting posting);

  /**
   * What all customers owe by these books, in one currency: the control total of receivables. Empty
   * if the books cannot be asked.
   */
  Optional<Money> receivables(Currency currency);
}
