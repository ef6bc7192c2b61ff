package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.testkit.gateway.GatewayBalance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gateway's payouts are made of, and what it keeps for the next.
 *
 * @param balance the gateway's own count of all that it ever collected
 */
record PaidOut(List<Payout> payouts, GatewayBalance balance) {
  private static final List<PayoutLineKind> TAKEN_BACK =
      List.of(PayoutLineKind.CHARGEBACK, PayoutLineKind.REFUND, PayoutLineKind.RETURN);

  /** What reaches the bank. */
  Money net() {
    return Tally.sum(payouts, Payout::net);
  }

  Money held() {
    return balance.held();
  }

  /** The parts of {@link #net}, by their names. */
  Map<String, Money> parts() {
    return parts(gross(PayoutLineKind.CHARGE), fees(), takenBack());
  }

  /** The parts of {@link #held}, by their names. */
  Map<String, Money> heldParts() {
    return parts(
        balance.charges().minus(gross(PayoutLineKind.CHARGE)),
        heldFees(),
        balance.reversals().minus(takenBack()));
  }

  private static Map<String, Money> parts(Money charges, Money fees, Money takenBack) {
    Map<String, Money> parts = new LinkedHashMap<>();
    parts.put("charges collected", charges);
    parts.put("less what was taken back: returns, chargebacks, refunds", takenBack.negated());
    parts.put("less fees of the gateway", fees.negated());
    return parts;
  }

  /** What the gateway kept of what it paid out. */
  Money fees() {
    return Tally.sum(payouts, Payout::fees).minus(gross(PayoutLineKind.FEE));
  }

  /** What it will keep of what it has not paid out yet. */
  Money heldFees() {
    return balance.fees().minus(fees());
  }

  private Money takenBack() {
    return Tally.sum(TAKEN_BACK, this::gross).negated();
  }

  private Money gross(PayoutLineKind kind) {
    return Tally.sum(payouts, payout -> payout.gross(kind));
  }
}
