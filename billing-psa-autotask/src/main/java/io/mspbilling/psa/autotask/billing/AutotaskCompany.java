package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A company: a client of the MSP or, with the id 0, the MSP itself. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskCompany implements VendorRecord {

  AutotaskCompany() {}

  /**
   * Reads a company as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskCompany read(Node company) {
    return ImmutableAutotaskCompany.builder()
        .raw(company)
        .id(company.requiredInteger("id"))
        .name(company.text("companyName"))
        .number(company.text("companyNumber"))
        .active(company.flag("isActive"))
        .parentId(Fields.link(company, "parentCompanyID"))
        .currencyId(Fields.link(company, "currencyID"))
        .state(company.text("state"))
        .postalCode(company.text("postalCode"))
        .changedAt(Fields.instant(company, "lastTrackedModifiedDateTime"))
        .build();
  }

  /** The name. */
  public abstract Optional<String> name();

  /** Its account number. */
  public abstract Optional<String> number();

  /** Whether it is in use. */
  public abstract Optional<Boolean> active();

  /** The company above it. */
  public abstract Optional<Long> parentId();

  /** Its currency; see {@code client.currencies()}. */
  public abstract Optional<Long> currencyId();

  /** The state or province of its address, as people write it. */
  public abstract Optional<String> state();

  /** The postal code of its address. */
  public abstract Optional<String> postalCode();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** What stands in a field of the user's own; empty if there is none of that name. */
  public Optional<String> userDefined(String name) {
    return raw().list("userDefinedFields").stream()
        .filter(field -> field.text("name").filter(name::equals).isPresent())
        .findFirst()
        .flatMap(field -> field.text("value"));
  }
}
