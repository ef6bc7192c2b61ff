package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How many units of a service a contract bills in one period. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskContractServiceUnits implements VendorRecord {

  AutotaskContractServiceUnits() {}

  /**
   * Reads units of a service as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskContractServiceUnits read(Node units) {
    return ImmutableAutotaskContractServiceUnits.builder()
        .raw(units)
        .id(units.requiredInteger("id"))
        .contractId(Fields.link(units, "contractID"))
        .contractServiceId(Fields.link(units, "contractServiceID"))
        .units(units.integer("units"))
        .startDate(units.date("startDate"))
        .endDate(units.date("endDate"))
        .build();
  }

  /** The contract. */
  public abstract Optional<Long> contractId();

  /** The service of the contract. */
  public abstract Optional<Long> contractServiceId();

  /** How many. */
  public abstract Optional<Long> units();

  /** First day of the period. */
  public abstract Optional<LocalDate> startDate();

  /** Last day of the period. */
  public abstract Optional<LocalDate> endDate();
}
