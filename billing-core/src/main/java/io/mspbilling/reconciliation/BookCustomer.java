package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer as the books can find it: by the number they gave it, else by its name in whatever
 * {@linkplain io.mspbilling.receivables.NameSpelling spelling}.
 *
 * @param id the PSA's id
 * @param name the PSA's name
 * @param accountNumber the books' id or number, if the PSA holds one
 */
public record BookCustomer(CustomerId id, String name, Optional<String> accountNumber) {

  public BookCustomer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(accountNumber, "accountNumber");
  }

  public static BookCustomer of(Customer customer) {
    return new BookCustomer(customer.id(), customer.name(), customer.accountNumber());
  }

  Facts facts() {
    return Facts.builder()
        .put("id", id)
        .put("name", name)
        .put("accountNumber", accountNumber)
        .build();
  }

  static BookCustomer of(Facts facts) {
    return new BookCustomer(
        facts.read("id", CustomerId::parse), facts.text("name"), facts.find("accountNumber"));
  }
}
