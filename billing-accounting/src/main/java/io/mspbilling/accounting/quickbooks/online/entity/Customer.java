package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer in the books. */
@Value.Immutable
public abstract class Customer implements WithCustomer, Writable {

  public static final TextProperty<Customer> DISPLAY_NAME = Property.text("DisplayName");
  public static final Property<Customer, Boolean> ACTIVE = Property.flag("Active");

  /** Longest display name, in characters. */
  public static final int MAX_NAME_LENGTH = 500;

  Customer() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Reads a customer; a {@code JsonProblem} names the field that cannot be right. */
  public static Customer read(Node customer, Currency home) {
    Currency currency = Parts.currency(customer, home);
    return builder()
        .displayName(customer.requiredText("DisplayName"))
        .companyName(customer.text("CompanyName"))
        .email(customer.node("PrimaryEmailAddr").text("Address"))
        .active(Parts.active(customer))
        .currency(Optional.of(currency).filter(other -> !other.equals(home)))
        .balance(customer.money("Balance", currency))
        .build();
  }

  @Override
  public Draft draft() {
    Draft draft =
        new Draft()
            .put("DisplayName", displayName())
            .put("CompanyName", companyName())
            .put("Active", active());
    email().ifPresent(mail -> draft.put("PrimaryEmailAddr", new Draft().put("Address", mail)));
    return draft;
  }

  /** The name, which no other customer, vendor or employee has. */
  public abstract String displayName();

  public abstract Optional<String> companyName();

  public abstract Optional<String> email();

  /** Whether it can be used. */
  @Value.Default
  public boolean active() {
    return true;
  }

  /** The currency it is billed in, if that is not the home currency. */
  @Override
  public abstract Optional<Currency> currency();

  /** What it owes. Kept by QuickBooks; not sent. */
  public abstract Optional<Money> balance();

  /**
   * Whether QuickBooks takes a display name: 1 to {@value #MAX_NAME_LENGTH} characters, no colon,
   * tab or line break.
   */
  public static boolean isLegalName(String name) {
    return !name.isBlank()
        && name.length() <= MAX_NAME_LENGTH
        && name.chars().noneMatch(c -> c == ':' || Character.isISOControl(c));
  }

  @Value.Check
  void check() {
    if (displayName().isBlank()) {
      throw new IllegalStateException("displayName must not be blank");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableCustomer.Builder {
    Builder() {}
  }
}
