package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A way to pay; accounts name their own. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsPaymentMethod implements VendorRecord {
  static final String ID = "paymentMethodId";
  static final String NAME = "paymentMethodName";
  static final String FIELDS = ID + " " + NAME;

  SuperOpsPaymentMethod() {}

  /**
   * Reads a payment method as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsPaymentMethod read(Node method) {
    return ImmutableSuperOpsPaymentMethod.builder()
        .raw(method)
        .id(Fields.id(method, ID))
        .name(method.text(NAME))
        .build();
  }

  /** What it is called. */
  public abstract Optional<String> name();
}
