package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.AccountRole;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that came in and was applied, wherever it came from.
 *
 * @param amount all of it less the surcharge
 * @param surcharge what was paid on top for using a card
 * @param landsIn where the money lies
 */
record Receipt(
    PaymentId payment,
    CustomerId customer,
    LocalDate receivedOn,
    Money amount,
    Money surcharge,
    Rail rail,
    List<Allocation> allocations,
    AccountRole landsIn) {

  Money allocated() {
    return Money.sum(allocations.stream().map(Allocation::amount).toList(), amount.currency());
  }

  Money unapplied() {
    return amount.minus(allocated());
  }
}
