package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer: a business, or a person. */
@Value.Immutable
@BillingStyle
public abstract class SyncroCustomer implements VendorRecord {

  SyncroCustomer() {}

  /**
   * Reads a customer as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroCustomer read(Node customer) {
    return ImmutableSyncroCustomer.builder()
        .raw(customer)
        .id(customer.requiredInteger("id"))
        .name(customer.text("business_then_name").or(() -> customer.text("fullname")))
        .email(customer.text("email"))
        .invoiceCopies(customer.text("invoice_cc_emails"))
        .state(customer.text("state"))
        .zip(customer.text("zip"))
        .wantsNoMail(customer.flag("no_email").orElse(false))
        .disabled(customer.flag("disabled").orElse(false))
        .build();
  }

  /** The business, or else the person. */
  public abstract Optional<String> name();

  /** The main address. */
  public abstract Optional<String> email();

  /** Where copies of invoices go; several are separated by commas. */
  public abstract Optional<String> invoiceCopies();

  /** The state of its address, in whatever words it was typed in; there is no country. */
  public abstract Optional<String> state();

  /** The postal code of its address. */
  public abstract Optional<String> zip();

  /** Whether nothing is to be mailed. */
  public abstract boolean wantsNoMail();

  /** Whether it is out of use. */
  public abstract boolean disabled();
}
