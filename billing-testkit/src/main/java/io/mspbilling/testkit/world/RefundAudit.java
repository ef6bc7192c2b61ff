package io.mspbilling.testkit.world;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.util.List;
import java.util.Map;

/**
 * What follows from a refund is what the policies said when it was heard of, whatever they say
 * later.
 */
final class RefundAudit {

  /** So long it may take until the news of one is heard. */
  private static final int UNTIL_HEARD_DAYS = 9;

  private final Town town;
  private final Documents documents;

  RefundAudit(Town town, Documents documents) {
    this.town = town;
    this.documents = documents;
  }

  void check(List<String> findings) {
    if (!town.refundsSetOn.isEmpty()) {
      town.gateway.feed().told().forEach(event -> check(event, findings));
    }
  }

  private void check(GatewayEvent event, List<String> findings) {
    if (event instanceof GatewayEvent.Reversed reversed
        && reversed.reversal().kind() == ReversalKind.REFUND) {
      check(reversed.reversal(), findings);
    }
  }

  private void check(Reversal refund, List<String> findings) {
    int day = town.day(refund.on());
    boolean isSetMeanwhile = !town.refundsSetOn.subMap(day - 1, day + UNTIL_HEARD_DAYS).isEmpty();
    Map.Entry<Integer, Boolean> before = town.refundsSetOn.lowerEntry(day);
    boolean reopens = before == null || before.getValue();
    boolean isWrong =
        reopens ? documents.hasRefund(refund.source()) : documents.hasReopened(refund.source());
    if (isWrong && !isSetMeanwhile) {
      findings.add(
          refund.source()
              + (reopens ? " opens nothing again" : " is owed again")
              + " by the books");
    }
    if (documents.hasRefund(refund.source()) && documents.hasReopened(refund.source())) {
      findings.add(refund.source() + " stands in the books as a refund and as a reversal");
    }
  }
}
