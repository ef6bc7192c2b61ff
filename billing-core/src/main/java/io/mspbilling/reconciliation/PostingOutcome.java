package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.util.Objects;
import java.util.Optional;

/** What the books answered to a posting. */
public sealed interface PostingOutcome {

  /**
   * It stands in the books.
   *
   * @param document where
   * @param unsettled what of a payment should have settled an invoice and lies on the customer's
   *     account, for less was open in the books; see {@link Settlement#isRounding}
   */
  record Posted(DocumentRef document, Optional<Money> unsettled) implements PostingOutcome {
    public Posted {
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(unsettled, "unsettled");
    }

    /** Posted just as it was ordered. */
    public Posted(DocumentRef document) {
      this(document, Optional.empty());
    }

    Facts facts() {
      Facts.Builder facts = Facts.builder().putAll(document.facts());
      unsettled.ifPresent(amount -> facts.put("unsettled", amount));
      return facts.build();
    }

    static Posted of(Facts facts) {
      return new Posted(DocumentRef.of(facts), facts.findAs("unsettled", Money::parse));
    }
  }

  /** It waits in a queue that the accounting program empties when it runs. Ask again later. */
  record Queued() implements PostingOutcome {}
}
