package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A contract. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskContract implements VendorRecord {

  AutotaskContract() {}

  /**
   * Reads a contract as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskContract read(Node contract) {
    return ImmutableAutotaskContract.builder()
        .raw(contract)
        .id(contract.requiredInteger("id"))
        .companyId(contract.integer("companyID"))
        .billToCompanyId(Fields.link(contract, "billToCompanyID"))
        .name(contract.text("contractName"))
        .number(contract.text("contractNumber"))
        .typeId(contract.integer("contractType"))
        .statusId(contract.integer("status"))
        .startDate(contract.date("startDate"))
        .endDate(contract.date("endDate"))
        .build();
  }

  /** The company that it is with. */
  public abstract Optional<Long> companyId();

  /** The company that is billed instead. */
  public abstract Optional<Long> billToCompanyId();

  /** The name. */
  public abstract Optional<String> name();

  /** The number. */
  public abstract Optional<String> number();

  /** The kind of contract: 7 is a recurring service. */
  public abstract Optional<Long> typeId();

  /** Where it stands: 1 is active, 0 is not. */
  public abstract Optional<Long> statusId();

  /** First day. */
  public abstract Optional<LocalDate> startDate();

  /** Last day. */
  public abstract Optional<LocalDate> endDate();
}
