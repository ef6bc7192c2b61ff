package io.mspbilling.collection.surcharge;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The surcharges of one day for the cards of known customers. A card that is charged for several
 * customers, as a head office's for its branches, bears the least that is allowed for any of them.
 * Not safe for use by several threads.
 */
public final class TodaysSurcharges {

  private static final Set<Optional<Place>> NOWHERE = Set.of(Optional.empty());

  private final SurchargePolicy policy;
  private final Surcharges surcharges;
  private final LocalDate today;
  private final Map<PaymentMethodId, Set<Optional<Place>>> places = new HashMap<>();

  /**
   * @param methods what each customer's invoices are charged on
   * @param today in the MSP's zone
   */
  public TodaysSurcharges(
      SurchargePolicy policy,
      Collection<Customer> customers,
      Function<CustomerId, List<SavedMethod>> methods,
      LocalDate today) {
    this.policy = policy;
    this.today = today;
    surcharges = new Surcharges(policy);
    if (policy.isWanted()) {
      for (Customer customer : customers) {
        for (SavedMethod method : methods.apply(customer.id())) {
          places.computeIfAbsent(method.id(), id -> new LinkedHashSet<>(2)).add(customer.place());
        }
      }
    }
  }

  /** Whether any is wanted: if not, there is nothing to be said of it. */
  public boolean areWanted() {
    return policy.isWanted();
  }

  /**
   * Decides for one charge of today.
   *
   * @param amount what is charged without it
   */
  public SurchargeDecision on(SavedMethod method, Money amount) {
    return places.getOrDefault(method.id(), NOWHERE).stream()
        .map(place -> surcharges.on(method, amount, place, policy.customersAreBusinesses(), today))
        .min(Comparator.comparing(decision -> decision.amount(amount.currency())))
        .orElseThrow();
  }
}
