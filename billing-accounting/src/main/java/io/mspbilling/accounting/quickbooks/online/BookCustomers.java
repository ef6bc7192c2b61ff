package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.BookCustomer;
import java.util.List;
import java.util.Optional;

/** Finds the PSA's customers in the books, by number or exact name; guesses nothing. */
final class BookCustomers {
  private static final String OPERATION = "find customer";
  private static final String NAME_TAKEN = "6240";

  private final QuickBooksOnlineClient client;
  private final BooksSettings settings;
  private final Sendings sendings;

  BookCustomers(QuickBooksOnlineClient client, BooksSettings settings, Sendings sendings) {
    this.client = client;
    this.settings = settings;
    this.sendings = sendings;
  }

  /**
   * The customer's id, to look documents up by; inactive ones count.
   *
   * @throws io.mspbilling.failure.BillingException if the books cannot be asked
   */
  Optional<String> find(BookCustomer customer) {
    return number(customer).or(() -> named(customer).map(Stored::id));
  }

  /**
   * The id of a customer that can be posted to.
   *
   * @param key of the effect that needs it
   * @throws io.mspbilling.failure.RefusedException if there is none, with what to do
   */
  String require(BookCustomer customer, EffectKey key, Money amount) {
    Optional<String> number = number(customer);
    if (number.isPresent()) {
      return number.get();
    }
    Optional<Stored<Customer>> named = named(customer);
    if (named.isPresent()) {
      return active(customer, named.get());
    }
    if (settings.createsCustomers()) {
      return create(customer, key, amount);
    }
    throw RefusalCode.CUSTOMER_UNKNOWN.refuse(
        OPERATION,
        "no customer has the name that "
            + customer.id()
            + " has in the PSA: create or rename it, or keep its id in the PSA");
  }

  private Optional<String> number(BookCustomer customer) {
    if (!settings.customerNumbersAreIds()) {
      return Optional.empty();
    }
    Optional<String> number = customer.accountNumber().map(String::strip);
    if (number.isPresent() && !number.get().matches("[0-9]{1,20}")) {
      throw RefusalCode.CUSTOMER_UNKNOWN.refuse(
          OPERATION,
          "the account number that the PSA holds of "
              + customer.id()
              + " is no QuickBooks id: correct it there");
    }
    return number;
  }

  private Optional<Stored<Customer>> named(BookCustomer customer) {
    String name = customer.name().strip();
    QuickBooksQuery<Customer> query =
        QuickBooksQuery.where(Customer.DISPLAY_NAME.is(name))
            .and(Customer.ACTIVE.in(List.of(true, false)));
    Pull<Stored<Customer>> pull = client.customers().list(query).pull();
    Optional<Stored<Customer>> found =
        pull.records().stream().filter(stored -> hasName(customer, stored)).findFirst();
    if (found.isEmpty() && !pull.unreadable().isEmpty()) {
      // It may be the one, and would be created a second time.
      throw new UnreadableException(
          QuickBooksCalls.SYSTEM, OPERATION, pull.unreadable().get(0).toString(), null);
    }
    return found;
  }

  private static String active(BookCustomer customer, Stored<Customer> stored) {
    if (!stored.value().active()) {
      throw RefusalCode.CUSTOMER_INACTIVE.refuse(
          OPERATION, "customer " + customer.id() + " is inactive in QuickBooks: make it active");
    }
    return stored.id();
  }

  private String create(BookCustomer customer, EffectKey key, Money amount) {
    String name = customer.name().strip();
    if (!Customer.isLegalName(name)) {
      throw RefusalCode.CUSTOMER_NAME_ILLEGAL.refuse(
          OPERATION,
          "the name of "
              + customer.id()
              + " holds a colon or a line break, or is too long: create it by hand");
    }
    boolean home = client.keptPreferences().homeCurrency().equals(amount.currency());
    Customer created =
        Customer.builder()
            .displayName(name)
            .currency(home ? Optional.empty() : Optional.of(amount.currency()))
            .build();
    ProvenCreation<Customer> creation =
        new ProvenCreation<>(
            client.customers(),
            sendings,
            stored -> requireSame(customer, stored),
            () -> named(customer).isEmpty());
    try {
      return active(customer, creation.create(created, RequestId.of(key).step("customer")));
    } catch (ConflictException e) {
      if (!e.vendorCode().equals(Optional.of(NAME_TAKEN))) {
        throw e;
      }
      // Somebody created it meanwhile; if not, a vendor or an employee has that name.
      return active(customer, named(customer).orElseThrow(() -> e));
    }
  }

  private static void requireSame(BookCustomer customer, Stored<Customer> stored) {
    if (!hasName(customer, stored)) {
      throw RefusalCode.CUSTOMER_UNKNOWN.refuse(
          OPERATION,
          "customer "
              + stored.id()
              + ", which was created for "
              + customer.id()
              + ", has another name by now: rename it, or keep its id in the PSA");
    }
  }

  private static boolean hasName(BookCustomer customer, Stored<Customer> stored) {
    return stored.value().displayName().strip().equalsIgnoreCase(customer.name().strip());
  }
}
