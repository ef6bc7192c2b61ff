package io.mspbilling.receivables;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Money that came in and was applied, wherever it came from.
 *
 * @param payment the charge at the gateway, or the line of the bank account
 * @param customer who paid
 * @param receivedOn the day it counts as received, in the MSP's zone
 * @param amount all of it less the surcharge
 * @param surcharge what was paid on top for using a card
 * @param rail how the money came
 * @param allocations what it pays for
 * @param throughGateway whether a gateway holds the money until it pays it out; if not, it is on
 *     the bank account
 */
public record Receipt(
    PaymentId payment,
    CustomerId customer,
    LocalDate receivedOn,
    Money amount,
    Money surcharge,
    Rail rail,
    List<Allocation> allocations,
    boolean throughGateway) {

  /** By the day, and those of one day by their ids: the same for whoever learnt of them when. */
  public static final Comparator<Receipt> IN_ORDER =
      Comparator.comparing(Receipt::receivedOn).thenComparing(receipt -> receipt.payment().text());

  public Receipt {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(receivedOn, "receivedOn");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(surcharge, "surcharge");
    Objects.requireNonNull(rail, "rail");
    allocations = List.copyOf(allocations);
  }

  /** How much of it pays for something. */
  public Money allocated() {
    return Money.sum(allocations.stream().map(Allocation::amount).toList(), amount.currency());
  }

  /** How much of it pays for nothing. */
  public Money unapplied() {
    return amount.minus(allocated());
  }

  public Facts facts() {
    return Facts.builder()
        .put("payment", payment)
        .put("customer", customer)
        .put("receivedOn", receivedOn)
        .put("amount", amount)
        .put("surcharge", surcharge)
        .put("rail", rail)
        .putList("allocations", allocations, Allocation::facts)
        .put("throughGateway", throughGateway)
        .build();
  }

  /**
   * Reads what {@link #facts} wrote.
   *
   * @throws io.mspbilling.journal.FactsException if it cannot be read
   */
  public static Receipt of(Facts facts) {
    return new Receipt(
        facts.read("payment", PaymentId::parse),
        facts.read("customer", CustomerId::parse),
        facts.date("receivedOn"),
        facts.money("amount"),
        facts.money("surcharge"),
        facts.read("rail", Rail::valueOf),
        facts.list("allocations", Allocation::of),
        facts.read("throughGateway", Boolean::parseBoolean));
  }
}
