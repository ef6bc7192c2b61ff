package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds who paid by the printed name. A name that two customers share names nobody. */
final class PayerIndex {

  private final Map<String, Set<CustomerId>> customersByName = new HashMap<>();

  private final Map<CustomerId, CustomerId> parents = new HashMap<>();

  PayerIndex(Collection<Customer> customers) {
    for (Customer customer : customers) {
      customer.parent().ifPresent(parent -> parents.put(customer.id(), parent));
      List<String> names = new ArrayList<>(customer.aliases());
      names.add(customer.name());
      for (String name : names) {
        String plain = References.name(name);
        if (!plain.isEmpty()) {
          customersByName.computeIfAbsent(plain, n -> new HashSet<>()).add(customer.id());
        }
      }
    }
  }

  /** Whether a payer pays for a customer: for itself, and for those it is the parent of. */
  boolean paysFor(CustomerId payer, CustomerId customer) {
    return payer.equals(customer) || payer.equals(parents.get(customer));
  }

  Optional<CustomerId> payerOf(Payment payment) {
    if (payment.customer().isPresent()) {
      return payment.customer();
    }
    Set<CustomerId> found =
        customersByName.getOrDefault(References.name(payment.payer()), Set.of());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
