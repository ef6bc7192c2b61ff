package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Charging;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.reconciliation.matching.UnresolvedPayment;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Charges that payouts contain and that nobody knows. One may be a charge of ours of the same
 * amount that gave no clear answer, or was said to have failed: until a person rules on that one,
 * nobody pays again for what it asked for.
 */
final class UnknownCharges {

  private final BillingState state;

  UnknownCharges(BillingState state) {
    this.state = state;
  }

  /** The charges of ours that a line of a payout may stand for. */
  List<ChargeRequest> mayBe(Payout payout, PayoutLine line) {
    return unproven(payout, line).map(effect -> (ChargeRequest) effect.order()).toList();
  }

  private Stream<EffectState<?, ?>> unproven(Payout payout, PayoutLine line) {
    return state.effects.unfinished().stream()
        .filter(effect -> effect.type().equals(Charging.TYPE))
        .filter(effect -> effect.status() != EffectStatus.NOT_SENT)
        .filter(effect -> ((ChargeRequest) effect.order()).amount().equals(line.gross()))
        .filter(effect -> isBefore(effect, payout));
  }

  private static boolean isBefore(EffectState<?, ?> effect, Payout payout) {
    return !effect.firstSentAt().atZone(ZoneOffset.UTC).toLocalDate().isAfter(payout.arrivesOn());
  }

  /**
   * The money, and the invoices that it may pay for though they are not under way any more; it is
   * nobody's credit.
   */
  Stream<UnresolvedPayment> unresolved() {
    return state.news.payouts().stream()
        .flatMap(
            payout ->
                payout.lines().stream()
                    .filter(line -> line.kind() == PayoutLineKind.CHARGE)
                    .flatMap(line -> unresolved(payout, line)));
  }

  private Stream<UnresolvedPayment> unresolved(Payout payout, PayoutLine line) {
    return line.payment().filter(payment -> state.receipts.find(payment).isEmpty()).stream()
        .map(
            payment ->
                new UnresolvedPayment(
                    payment, line.gross(), Optional.empty(), refused(payout, line)))
        .filter(payment -> !payment.mayPay().isEmpty());
  }

  private Set<InvoiceId> refused(Payout payout, PayoutLine line) {
    return unproven(payout, line)
        .filter(effect -> effect.status() == EffectStatus.REFUSED)
        .flatMap(effect -> ((ChargeRequest) effect.order()).allocations().stream())
        .map(Allocation::invoice)
        .collect(Collectors.toSet());
  }
}
