package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What customers may be asked for on a day, and what is known of it.
 *
 * @param asked what is asked for: after credit, and nothing that waits for a person; under a plan
 *     each instalment that is due, and the next, by itself
 * @param counted what is owed on such an invoice by our count, whatever is asked for
 * @param customers the PSA's record of a customer, if it shows one
 * @param takesMail whether messages to an address arrive, as far as is known
 * @param charge what autopay will do about an invoice, in words; empty if nothing
 */
public record OwedToday(
    List<OpenInvoice> asked,
    Function<InvoiceId, Money> counted,
    Function<CustomerId, Optional<Customer>> customers,
    Predicate<String> takesMail,
    Function<OpenInvoice, Optional<String>> charge) {

  public OwedToday {
    asked = List.copyOf(asked);
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(customers, "customers");
    Objects.requireNonNull(takesMail, "takesMail");
    Objects.requireNonNull(charge, "charge");
  }

  /** The same of one customer alone. */
  OwedToday of(CustomerId customer) {
    return new OwedToday(
        asked.stream().filter(one -> one.invoice().customer().equals(customer)).toList(),
        counted,
        customers,
        takesMail,
        charge);
  }

  /** What each customer is asked for. */
  Map<CustomerId, List<OpenInvoice>> byCustomer() {
    return asked.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.invoice().customer(),
                () -> new TreeMap<>(Comparator.comparing(CustomerId::text)),
                Collectors.toList()));
  }
}
