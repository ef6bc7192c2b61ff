package io.mspbilling.receivables;

import io.mspbilling.style.BillingStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A client of the MSP, as its PSA knows it. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Customer {

  Customer() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract CustomerId id();

  /** The name that invoices are made out to. */
  public abstract String name();

  /** Other names that the customer pays under. */
  public abstract List<String> aliases();

  /** Where bills and reminders go, most wanted first; empty if the PSA holds no address. */
  public abstract List<String> billingEmails();

  /** The customer's account number in the accounting system, if the PSA holds one. */
  public abstract Optional<String> accountNumber();

  /** The currency it is billed in, if it is billed in one only. */
  public abstract Optional<Currency> currency();

  /**
   * Where it is, by its address in the PSA; empty if the PSA does not say so in words that are
   * known.
   */
  public abstract Optional<Place> place();

  /**
   * The customer that pays for this one, by the PSA. Its payments may be for this one's invoices;
   * that it is charged for them takes a consent that says so, see {@link
   * io.mspbilling.collection.autopay.Autopay#extended}.
   */
  public abstract Optional<CustomerId> parent();

  /**
   * Whether the MSP still does business with it. It changes nothing about what is owed: a last
   * invoice is charged and reminded of like any other, for the consent stands until it is
   * withdrawn.
   */
  @Value.Default
  public boolean active() {
    return true;
  }

  @Value.Check
  void check() {
    if (name().isBlank()) {
      throw new IllegalStateException("name must not be blank: " + id());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableCustomer.Builder {
    Builder() {}
  }
}
