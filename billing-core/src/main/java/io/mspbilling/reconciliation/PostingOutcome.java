package io.mspbilling.reconciliation;

import java.util.Objects;

/** What the books answered to a posting. */
public sealed interface PostingOutcome {

  /**
   * It stands in the books.
   *
   * @param document where
   */
  record Posted(DocumentRef document) implements PostingOutcome {
    public Posted {
      Objects.requireNonNull(document, "document");
    }
  }

  /** It waits in a queue that the accounting program empties when it runs. Ask again later. */
  record Queued() implements PostingOutcome {}
}
