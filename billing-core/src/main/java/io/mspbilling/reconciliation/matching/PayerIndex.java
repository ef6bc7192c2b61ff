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

  PayerIndex(Collection<Customer> customers) {
    for (Customer customer : customers) {
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

  Optional<CustomerId> payerOf(Payment payment) {
    if (payment.customer().isPresent()) {
      return payment.customer();
    }
    Set<CustomerId> found =
        customersByName.getOrDefault(References.name(payment.payer()), Set.of());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
