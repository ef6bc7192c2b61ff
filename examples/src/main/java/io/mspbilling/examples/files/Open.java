package io.mspbilling.examples.files;

import io.mspbilling.json.Draft;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reconciliation.matching.Finding;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.MatchLine;
import io.mspbilling.reconciliation.matching.Reopened;
import java.util.Locale;

/** Writes what waits for a person: why, and what would settle it. */
final class Open {
  private final LineFile file;

  Open(LineFile file) {
    this.file = file;
  }

  void left(Leftover leftover) {
    file.add(
        new Draft()
            .put("payment", leftover.payment().id().value())
            .put("reason", leftover.reason().name().toLowerCase(Locale.ROOT))
            .put("amount", leftover.amount().minorUnits())
            .put("currency", leftover.amount().currency().getCurrencyCode())
            .put("customer", leftover.payer().map(CustomerId::value))
            .put("facts", leftover.explanation())
            .put("remedy", leftover.remedy()));
  }

  void found(Finding finding) {
    file.add(
        new Draft()
            .put("record", finding.subject().toString())
            .put("reason", finding.kind().name().toLowerCase(Locale.ROOT))
            .put("facts", finding.facts())
            .put("remedy", finding.remedy()));
  }

  void reopened(Reopened reopened) {
    if (reopened.lines().isEmpty()) {
      file.add(
          new Draft()
              .put("payment", reopened.payment().value())
              .put("reason", "reversed")
              .put("facts", "reversal " + reopened.reversal() + " took it back, or a part of it")
              .put("remedy", "what it was for is owed: charge it anew, or ask the customer"));
    }
    for (MatchLine line : reopened.lines()) {
      file.add(
          new Draft()
              .put("invoice", line.item().value())
              .put("payment", reopened.payment().value())
              .put("reason", "reopened")
              .put("amount", line.amount().minorUnits())
              .put("currency", line.amount().currency().getCurrencyCode())
              .put("facts", "reversal " + reopened.reversal() + " took the payment back")
              .put("remedy", "it is owed again: charge it anew, or ask the customer"));
    }
  }

  long count() {
    return file.count();
  }
}
