package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A service that a contract bills again and again. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskContractService implements VendorRecord {

  AutotaskContractService() {}

  /**
   * Reads a service of a contract as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskContractService read(Node service) {
    return ImmutableAutotaskContractService.builder()
        .raw(service)
        .id(service.requiredInteger("id"))
        .contractId(Fields.link(service, "contractID"))
        .serviceId(Fields.link(service, "serviceID"))
        .unitPrice(service.decimal("unitPrice"))
        .invoiceDescription(service.text("invoiceDescription"))
        .build();
  }

  /** The contract. */
  public abstract Optional<Long> contractId();

  /** The service that it is of. */
  public abstract Optional<Long> serviceId();

  /** The price of one unit, in the currency of the company. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What invoices say of it. */
  public abstract Optional<String> invoiceDescription();
}
