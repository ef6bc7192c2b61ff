package io.mspbilling.testkit.gateway;

import io.mspbilling.money.Money;

/**
 * Where all money went that the gateway ever collected.
 *
 * @param charges collected from customers, before anything went back
 * @param reversals went back to customers: refunds, returns, disputes less those won
 * @param fees kept by the gateway
 * @param paidOut sent to the MSP's bank, less what was drawn from it
 * @param held not paid out yet; negative if more went back than came in
 */
public record GatewayBalance(
    Money charges, Money reversals, Money fees, Money paidOut, Money held) {

  /** Whether every cent is accounted for. */
  public boolean foots() {
    return charges.equals(reversals.plus(fees).plus(paidOut).plus(held));
  }
}
