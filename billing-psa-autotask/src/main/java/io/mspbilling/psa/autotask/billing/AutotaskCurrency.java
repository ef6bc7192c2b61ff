package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A currency of the instance. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskCurrency implements VendorRecord {

  AutotaskCurrency() {}

  /**
   * Reads a currency as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskCurrency read(Node currency) {
    return ImmutableAutotaskCurrency.builder()
        .raw(currency)
        .id(currency.requiredInteger("id"))
        .name(currency.text("name"))
        .active(currency.flag("isActive"))
        .internal(currency.flag("isInternalCurrency"))
        .build();
  }

  /** Its name, as a rule its code. */
  public abstract Optional<String> name();

  /** Whether it is in use. */
  public abstract Optional<Boolean> active();

  /** Whether it is the own currency of the instance. */
  public abstract Optional<Boolean> internal();
}
