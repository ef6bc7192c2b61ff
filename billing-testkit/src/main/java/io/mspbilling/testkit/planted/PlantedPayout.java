package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a processor says that one of its payouts is made of. It adds up.
 *
 * @param id names it
 * @param processor the processor's name
 * @param arrivesOn the day the bank shows it
 * @param deposit the payment that it arrived as
 * @param charges what is in it
 */
public record PlantedPayout(
    String id, String processor, LocalDate arrivesOn, PaymentId deposit, List<Charge> charges) {

  public PlantedPayout {
    charges = List.copyOf(charges);
  }

  /**
   * A customer's charge.
   *
   * @param id the processor's id of it
   * @param payment the charge as a payment of its own, if it is one
   * @param customer who was charged
   * @param invoiceNumber the invoice that it was made for
   * @param gross what was charged
   * @param fee what the processor kept of that
   */
  public record Charge(
      String id,
      Optional<PaymentId> payment,
      CustomerId customer,
      String invoiceNumber,
      Money gross,
      Money fee) {}
}
