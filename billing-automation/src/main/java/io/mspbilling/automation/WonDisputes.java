package io.mspbilling.automation;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.reconciliation.ReversalPostings;
import io.mspbilling.reconciliation.matching.UnresolvedPayment;
import io.mspbilling.worklist.Worklist;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Disputes that were won: the gateway pays again what they had taken back, and a person puts PSA
 * and books right. Until then nobody pays again for what they had opened.
 */
final class WonDisputes {

  private final BillingState state;

  WonDisputes(BillingState state) {
    this.state = state;
  }

  void report(Worklist worklist) {
    state
        .news
        .disputesWon()
        .forEach(won -> ReversalPostings.won(won, state.news.lostBefore(won), worklist));
  }

  /** The money, and the invoices that it pays for again; it is nobody's credit. */
  Stream<UnresolvedPayment> unresolved() {
    return state.news.disputesWon().stream().flatMap(won -> unresolved(won).stream());
  }

  private Optional<UnresolvedPayment> unresolved(GatewayEvent.DisputeWon won) {
    return state
        .news
        .lostBefore(won)
        .flatMap(
            lost ->
                state
                    .receipts
                    .find(lost.payment())
                    .map(
                        receipt ->
                            new UnresolvedPayment(
                                lost.payment(),
                                lost.amount(),
                                Optional.empty(),
                                reopened(receipt, lost))));
  }

  private Set<InvoiceId> reopened(Receipt receipt, Reversal lost) {
    return state.receipts.history(receipt).reopened().stream()
        .filter(one -> one.reversal().equals(lost))
        .flatMap(one -> one.allocations().stream())
        .map(Allocation::invoice)
        .collect(Collectors.toSet());
  }
}
