package io.mspbilling.collection.surcharge;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The surcharges of one day for customers who consented to be charged. What counts is where the
 * holder of the card is: a head office's card bears for its branches what it bears for itself.
 */
public final class TodaysSurcharges {

  private final SurchargePolicy policy;
  private final Surcharges surcharges;
  private final Function<CustomerId, Optional<Customer>> customers;
  private final Autopay autopay;
  private final LocalDate today;

  /**
   * @param customers as the PSA shows them
   * @param today in the MSP's zone
   */
  public TodaysSurcharges(
      SurchargePolicy policy,
      Function<CustomerId, Optional<Customer>> customers,
      Autopay autopay,
      LocalDate today) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.customers = Objects.requireNonNull(customers, "customers");
    this.autopay = Objects.requireNonNull(autopay, "autopay");
    this.today = Objects.requireNonNull(today, "today");
    surcharges = new Surcharges(policy);
  }

  /** What is to be said of it to people; empty if none is wanted, or it is no card. */
  public Optional<SurchargeDecision> toldOn(CustomerId customer, SavedMethod method, Money amount) {
    return policy.isWanted() && method.rail() == Rail.CARD
        ? Optional.of(on(customer, method, amount))
        : Optional.empty();
  }

  /**
   * Decides for one charge of today.
   *
   * @param customer whose invoices are charged
   * @param amount what is charged without it
   */
  public SurchargeDecision on(CustomerId customer, SavedMethod method, Money amount) {
    Optional<Consent> consent = autopay.consent(customer);
    Optional<Place> place =
        consent.flatMap(given -> customers.apply(given.customer())).flatMap(Customer::place);
    SurchargeDecision decision =
        surcharges.on(method, amount, place, policy.customersAreBusinesses(), today);
    Money total = amount.plus(decision.amount(amount.currency()));
    return consent
        .filter(given -> !given.allows(total))
        .flatMap(Consent::most)
        .<SurchargeDecision>map(
            most -> new SurchargeDecision.None("it would be more than the agreed " + most))
        .orElse(decision);
  }
}
