package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.Condition;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.NameSpelling;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.BookCustomer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the PSA's customers in the books, by number or name; guesses nothing. */
final class BookCustomers {
  private static final String OPERATION = "find customer";
  private static final String DISPLAY_NAME = "DisplayName";
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
    return number(customer)
        .or(
            () -> {
              List<Stored<Customer>> named = named(customer);
              return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
            });
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
    Optional<Stored<Customer>> named = only(customer, named(customer));
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

  /**
   * The customers of that name: as it is written, else in whatever spelling. Inactive ones count.
   *
   * @throws UnreadableException if one that cannot be read may be it, and would be created again
   */
  private List<Stored<Customer>> named(BookCustomer customer) {
    String name = customer.name().strip();
    List<Stored<Customer>> exact = named(customer, Customer.DISPLAY_NAME.is(name));
    Optional<String> part = exact.isEmpty() ? unmistakablePart(name) : Optional.empty();
    return part.map(some -> named(customer, Customer.DISPLAY_NAME.contains(some))).orElse(exact);
  }

  private List<Stored<Customer>> named(BookCustomer customer, Condition<Customer> condition) {
    EditableRecords<Customer> customers = client.customers();
    Pull<Sighting<Customer>> pull =
        customers
            .list(
                QuickBooksQuery.where(condition).and(Customer.ACTIVE.in(List.of(true, false))),
                Sighting.of(customers.stored()))
            .pull();
    List<Sighting<Customer>> seen =
        pull.records().stream()
            .filter(row -> !row.says(DISPLAY_NAME, other -> !hasName(customer, other)))
            .toList();
    Stream.concat(
            pull.unreadable().stream().map(UnreadableRecord::toString),
            seen.stream().filter(row -> row.stored().isEmpty()).map(Sighting::name))
        .findFirst()
        .ifPresent(
            odd -> {
              throw new UnreadableException(QuickBooksCalls.SYSTEM, OPERATION, odd, null);
            });
    List<Stored<Customer>> named = seen.stream().flatMap(row -> row.stored().stream()).toList();
    List<Stored<Customer>> exact =
        named.stream()
            .filter(stored -> stored.value().displayName().strip().equals(customer.name().strip()))
            .toList();
    return exact.isEmpty() ? named : exact;
  }

  /** The longest part of a name that every spelling of it writes alike. */
  private static Optional<String> unmistakablePart(String name) {
    return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC).split("[^A-Za-z0-9]+", -1))
        .filter(part -> part.length() > 1)
        .max(Comparator.comparingInt(String::length));
  }

  private static Optional<Stored<Customer>> only(
      BookCustomer customer, List<Stored<Customer>> named) {
    if (named.size() > 1) {
      throw RefusalCode.CUSTOMER_AMBIGUOUS.refuse(
          OPERATION,
          "several customers have the name of "
              + customer.id()
              + " but for its spelling: merge them, or keep the id in the PSA");
    }
    return named.stream().findFirst();
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
      return active(customer, only(customer, named(customer)).orElseThrow(() -> e));
    }
  }

  private static void requireSame(BookCustomer customer, Stored<Customer> stored) {
    if (!hasName(customer, stored.value().displayName())) {
      throw RefusalCode.CUSTOMER_UNKNOWN.refuse(
          OPERATION,
          "customer "
              + stored.id()
              + ", which was created for "
              + customer.id()
              + ", has another name by now: rename it, or keep its id in the PSA");
    }
  }

  private static boolean hasName(BookCustomer customer, String name) {
    return NameSpelling.same(customer.name(), name);
  }
}
