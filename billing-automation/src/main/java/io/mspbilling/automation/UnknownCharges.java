package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Charging;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
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
    return state.effects.unfinished().stream()
        .filter(effect -> effect.type().equals(Charging.TYPE))
        .filter(effect -> effect.status() != EffectStatus.NOT_SENT)
        .filter(effect -> isBefore(effect, payout))
        .map(effect -> (ChargeRequest) effect.order())
        .filter(charge -> charge.amount().equals(line.gross()))
        .toList();
  }

  private static boolean isBefore(EffectState<?, ?> effect, Payout payout) {
    return !effect.firstSentAt().atZone(ZoneOffset.UTC).toLocalDate().isAfter(payout.arrivesOn());
  }

  /**
   * The money, and the invoices that it may pay for; what is more than they are open for is credit
   * of its payer, if that can be only one.
   */
  Stream<UnresolvedPayment> unresolved() {
    return state.news.payouts().stream()
        .flatMap(
            payout ->
                payout.lines().stream()
                    .filter(line -> line.kind() == PayoutLineKind.CHARGE)
                    .flatMap(line -> unresolved(payout, line).stream()));
  }

  private Optional<UnresolvedPayment> unresolved(Payout payout, PayoutLine line) {
    return line.payment()
        .filter(payment -> state.receipts.find(payment).isEmpty())
        .map(payment -> unresolved(payment, line.gross(), mayBe(payout, line)));
  }

  private static UnresolvedPayment unresolved(
      PaymentId payment, Money amount, List<ChargeRequest> charges) {
    List<CustomerId> payers = charges.stream().map(ChargeRequest::customer).distinct().toList();
    Set<InvoiceId> invoices =
        charges.stream()
            .flatMap(charge -> charge.allocations().stream())
            .map(Allocation::invoice)
            .collect(Collectors.toSet());
    return new UnresolvedPayment(
        payment, amount, payers.stream().filter(one -> payers.size() == 1).findFirst(), invoices);
  }
}
