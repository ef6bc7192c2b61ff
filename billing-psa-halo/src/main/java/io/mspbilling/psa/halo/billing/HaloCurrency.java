package io.mspbilling.psa.halo.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A currency of the instance: {@code /Currency}. */
@Value.Immutable
@BillingStyle
public abstract class HaloCurrency implements VendorRecord {

  HaloCurrency() {}

  /**
   * Reads a currency as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static HaloCurrency read(Node currency) {
    return ImmutableHaloCurrency.builder()
        .raw(currency)
        .id(currency.requiredInteger("id"))
        .code(currency.text("code"))
        .build();
  }

  /** Its ISO code, as people entered it. */
  public abstract Optional<String> code();
}
