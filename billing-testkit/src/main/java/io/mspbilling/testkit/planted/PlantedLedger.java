package io.mspbilling.testkit.planted;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ledger of which it is known what each payment is for.
 *
 * @param customers all customers, some of them with names much alike
 * @param invoices open invoices and credit memos, and closed ones
 * @param payments what came in
 * @param payouts what processors report
 * @param reversals what went back
 * @param truths what each payment is for; not for the eyes of whoever matches them
 */
public record PlantedLedger(
    List<Customer> customers,
    List<PlantedInvoice> invoices,
    List<Payment> payments,
    List<PlantedPayout> payouts,
    List<PlantedReversal> reversals,
    Map<PaymentId, Truth> truths) {

  public PlantedLedger {
    customers = List.copyOf(customers);
    invoices = List.copyOf(invoices);
    payments = List.copyOf(payments);
    payouts = List.copyOf(payouts);
    reversals = List.copyOf(reversals);
    truths = Collections.unmodifiableMap(new LinkedHashMap<>(truths));
  }

  /**
   * Plants a ledger. The same seed and size give the same ledger on every JDK, in every locale and
   * zone.
   *
   * @param seed decides everything
   * @param payments how many payments there are at least; a few more may be needed to end a story
   * @throws IllegalArgumentException if no payment is asked for, or more than 100,000
   */
  public static PlantedLedger of(long seed, int payments) {
    if (payments < 1 || payments > 100_000) {
      throw new IllegalArgumentException("1 to 100,000 payments in a ledger: " + payments);
    }
    return new Desk(seed, payments).ledger();
  }
}
