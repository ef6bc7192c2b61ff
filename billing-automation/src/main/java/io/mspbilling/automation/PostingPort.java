package io.mspbilling.automation;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;

/** Posts into the books. */
final class PostingPort implements EffectPort {

  private final Accounting books;

  PostingPort(Accounting books) {
    this.books = books;
  }

  @Override
  public Conclusion perform(EffectOrder order) {
    return meaning(books.post(order.key(), Posting.of(order.facts())));
  }

  @Override
  public Probe<Conclusion> probe(EffectOrder order) {
    return EffectPort.concluded(
        books.findPosting(order.key(), Posting.of(order.facts())), PostingPort::meaning);
  }

  private static Conclusion meaning(PostingOutcome outcome) {
    if (outcome instanceof PostingOutcome.Posted posted) {
      return Conclusion.succeeded(
          Facts.builder().putUnder("document", posted.document().facts()).build());
    }
    return Conclusion.pending("waits in the queue of the accounting program", Facts.none());
  }
}
