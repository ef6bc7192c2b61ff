package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;

/**
 * A charge as it stands in the gateway's ledger.
 *
 * @param payment the gateway's id of it
 * @param request what was asked for
 * @param on the day it was asked for, in the gateway's zone
 * @param status where it stands
 * @param wasDisputed whether its payer ever disputed it, won or lost
 * @param wasRefused whether whoever asked for it was told no, whatever became of it later
 * @param reversed how much of it went back: refunds, returns, and disputes that were not won
 */
public record LedgerCharge(
    PaymentId payment,
    ChargeRequest request,
    LocalDate on,
    ChargeStatus status,
    boolean wasDisputed,
    boolean wasRefused,
    Money reversed) {

  /** Whether it took money, or still may. */
  public boolean isLive() {
    return status == ChargeStatus.SUCCEEDED || status == ChargeStatus.PENDING;
  }

  /** What was taken, or is on its way, before anything went back; zero for a declined charge. */
  public Money captured() {
    return isLive() ? request.amount() : Money.zero(request.amount().currency());
  }
}
