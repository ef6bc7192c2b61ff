package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.reconciliation.PostingOutcome;

/** How one posting becomes a document, and how that document is found again. */
interface PostingRule {

  /**
   * Posts it.
   *
   * @throws io.mspbilling.failure.BillingException if it was refused, or is in doubt
   */
  PostingOutcome.Posted post(EffectKey key);

  /**
   * Looks for its document.
   *
   * @throws io.mspbilling.failure.BillingException if the books cannot be asked
   */
  Probe<PostingOutcome> find(EffectKey key);
}
