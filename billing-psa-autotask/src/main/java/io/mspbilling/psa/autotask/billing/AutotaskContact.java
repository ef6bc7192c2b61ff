package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A person at a company. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskContact implements VendorRecord {

  AutotaskContact() {}

  /**
   * Reads a contact as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskContact read(Node contact) {
    return ImmutableAutotaskContact.builder()
        .raw(contact)
        .id(contact.requiredInteger("id"))
        .companyId(contact.integer("companyID"))
        .email(contact.text("emailAddress"))
        .active(Fields.numbered(contact, "isActive"))
        .primary(contact.flag("primaryContact"))
        .build();
  }

  /** The company. */
  public abstract Optional<Long> companyId();

  /** The address. */
  public abstract Optional<String> email();

  /** Whether it is in use; a number in Autotask. */
  public abstract Optional<Boolean> active();

  /** Whether it is the first to be asked at the company. */
  public abstract Optional<Boolean> primary();
}
